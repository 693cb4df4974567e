"""Gives each page one address, and refuses addresses that a portal must not lead to."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
# parameters that name the visitor or the way he came, not the page
NOISE = re.compile(r"^(?:utm_\w+|fbclid|gclid|zarsrc|phpsessid|jsessionid|aspsessionid\w*|sid|sessionid|session_id|_t|print|ref)$", re.IGNORECASE)


def canonical(address: str) -> str:
    """Return the address without fragment, session, tracking and default port, its query sorted."""
    parts = urlsplit(SESSION.sub("", address.strip()))
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not NOISE.match(k)])
    host = (parts.hostname or "").lower()
    port = parts.port
    netloc = host if port in (None, {"http": 80, "https": 443}.get(parts.scheme)) else f"{host}:{port}"
    return canonicalize_url(urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", query, "")))


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open Internet: not private, loopback, link-local, reserved or multicast."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not found.is_multicast


def literal(host: str) -> str | None:
    """Return the IP address that a host is written as, None for a name; short and octal forms are addresses too."""
    try:
        return str(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        return "0.0.0.0" if re.fullmatch(r"[\dxa-fA-F.]*", host) and re.search(r"\d", host.rsplit(".", 1)[-1]) else None
