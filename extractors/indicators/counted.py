"""Names what a percentage counts where only its indicator tells: `98% ở phường` of dossiers is of `hồ sơ`, not of `phường`."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.records import Figure, IndicatorMatch, Kind, SourceText, Span
from extractors.replacing import replace

BODIES = frozenset(
    ["tỉnh", "thành phố", "tỉnh, thành phố", "tỉnh, thành", "huyện", "quận", "quận, huyện", "thị xã", "thị trấn", "xã", "phường"]
    + ["xã, phường", "phường, xã", "địa phương", "đơn vị", "sở", "bộ", "bộ, ngành", "sở, ngành", "kế hoạch", "mục tiêu", "cấp"]
)
DOSSIER, DOCUMENT = "hồ sơ", "văn bản"
THING_OF = dict.fromkeys(  # what the percentages of a code are of
    ["procedures.on_time_rate", "procedures.overdue_rate", "procedures.postal_share", "online.dossier_share", "online.payment_dossier_share"]
    + ["digital.digitized_dossier_share", "digital.e_result_share", "digital.data_reuse_share", "digital.dossier_sync_share"],
    DOSSIER,
) | {"digital.work_file_share": "hồ sơ công việc", "digital.edocument_share": DOCUMENT, "digital.signed_document_share": DOCUMENT}
REACH = 2  # sentences back in which the same percentage names what it is of


def name_counted(source: SourceText, figures: Sequence[Figure], matches: Sequence[IndicatorMatch | None]) -> list[Figure]:
    """Return the figures, percentages that were read to be of a body given the noun that their indicator speaks of."""
    named = list(figures)
    for index, (figure, match) in enumerate(zip(figures, matches, strict=True)):
        if match is None or figure.cell is not None or not _is_open(source, figure):
            continue
        is_read = figure.counted is not None or figure.kind is not Kind.SHARE
        earlier = [i for i, m in enumerate(matches) if m and m.code == match.code and _tells(named[i], figure)] if is_read else []
        if earlier:
            last = named[max(earlier, key=lambda i: named[i].start)]
            named[index] = replace(figure, counted=last.counted, noun=last.noun if last.sentence == figure.sentence else None)
        elif (thing := THING_OF.get(match.code)) is not None and (noun := _thing(source, figure, thing)) is not None:
            named[index] = replace(figure, counted=thing, noun=noun)
    return named


def _is_open(source: SourceText, figure: Figure) -> bool:
    """Tell whether what is counted was read from the words around the figure and is a body, or of a multiple was not read.

    Of a count it is the tier before it: `121 thủ tục (cấp tỉnh 98, cấp huyện 15)`.
    """
    if figure.kind is Kind.MULTIPLE:
        return figure.counted is None
    if figure.kind is Kind.COUNT:
        return figure.counted is not None and source.text.endswith(f"cấp {figure.counted} ", 0, figure.start)
    is_beside = figure.noun is not None and 0 <= figure.noun.start - figure.end <= 1
    return figure.kind is Kind.SHARE and (figure.counted is None or figure.counted.casefold() in BODIES) and not is_beside


def _tells(other: Figure, figure: Figure) -> bool:
    reach = REACH if figure.kind is Kind.SHARE else 0
    is_near = 0 <= figure.sentence - other.sentence <= reach and other.end <= figure.start
    kinds = (Kind.COUNT,) if figure.kind is Kind.COUNT else (Kind.SHARE, Kind.RATIO)
    is_share = other.kind in kinds and other.cell is None
    return is_near and is_share and bool(other.counted) and (other.counted or "").casefold() not in BODIES


def _thing(source: SourceText, figure: Figure, thing: str) -> Span | None:
    """Return where the sentence of a figure names a thing: the last time before it, else the first behind it."""
    sentence = source.sentences[figure.sentence]
    lower = source.text[sentence.start : sentence.end].casefold()
    at = lower.rfind(thing, 0, max(0, figure.start - sentence.start))
    at = at if at >= 0 else lower.find(thing)
    return Span(sentence.start + at, sentence.start + at + len(thing)) if at >= 0 else None
