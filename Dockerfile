# syntax=docker/dockerfile:1
# Two stages: the first has pip and builds the wheel, the second holds what runs. Not built by `make`; every line says why.

# 3.11 is what constraints.txt is resolved for; pin the digest in your own registry for builds that repeat to the byte
FROM python:3.11-slim AS build
# no cache of pip in a layer, no question about root, no look for a newer pip
ENV PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /build
# an environment of its own, copied whole into the second stage; the compiled packages come as wheels, so no compiler
RUN python -m venv /opt/cchc
# what the wheel is made of and nothing else: see .dockerignore
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY extractors extractors
COPY pipeline pipeline
COPY flows flows
COPY corpus corpus
# versions as tested: a newer Prefect, FastAPI or SQLAlchemy breaks the flow (pyproject.toml says which)
RUN /opt/cchc/bin/pip install --constraint constraints.txt .

FROM python:3.11-slim
# pages come from strangers: no root, no shell for it, a home that only holds what Prefect writes
RUN useradd --create-home --shell /usr/sbin/nologin --uid 10001 cchc
COPY --from=build /opt/cchc /opt/cchc
ENV PATH=/opt/cchc/bin:$PATH PYTHONUNBUFFERED=1 PREFECT_SERVER_ANALYTICS_ENABLED=0 DO_NOT_TRACK=1
USER cchc
WORKDIR /data
# as you, who own out, not as 10001: mkdir -p out first, or docker makes it for root
# docker run --rm --user "$(id -u):$(id -g)" --network none --read-only --tmpfs /tmp -v "$PWD/pages:/data/pages:ro" -v "$PWD/out:/data/out" cchc extract pages --out out
ENTRYPOINT ["cchc"]
CMD ["--help"]
