"""Tells an address on the open internet from one inside somebody's own network.

It never opens a connection: it looks names up and judges what they stand for.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

Resolve = Callable[[str, int], list[str]]
"""A host and a port to IP addresses, best first; raises OSError where the name is unknown."""

NAT64 = ipaddress.ip_network("64:ff9b::/96")

INSIDE = tuple(
    map(
        ipaddress.ip_network,
        (
            "168.63.129.16/32",  # what a cloud (Azure) answers its own machines at, under a public address
            "192.0.0.0/24",  # IETF protocol assignments (RFC 6890); another cloud's metadata stand there
            "192.88.99.0/24",  # relays of 6to4, withdrawn (RFC 7526)
            "64:ff9b:1::/48",  # NAT64 inside one network (RFC 8215)
            "3fff::/20",  # documentation (RFC 9637)
            "fec0::/10",  # site-local, withdrawn (RFC 3879), and still routed in places
        ),
    )
)
"""Networks that are nobody's on the open internet and that releases of Python call global."""


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host, as the system's resolver orders them.

    Raises:
        OSError: the name is unknown, or the resolver does not answer.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_internal(address: str) -> bool:
    """Whether an IP address is not one of the open internet: private, loopback, link-local, reserved.

    Addresses that carry another one inside (IPv4 in IPv6, 6to4, Teredo, NAT64) are judged by that one too.

    Example:
        >>> is_internal("169.254.169.254"), is_internal("::ffff:10.0.0.1"), is_internal("1.1.1.1")
        (True, True, False)
    """
    ip = ipaddress.ip_address(address.split("%")[0])
    if any(ip in network for network in INSIDE if network.version == ip.version):
        return True
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        # Python calls NAT64's own prefix global or not by release; what it carries decides.
        return not (isinstance(ip, ipaddress.IPv6Address) and ip in NAT64) or is_internal(_last_four(ip))
    if isinstance(ip, ipaddress.IPv6Address):
        inside = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if ip in NAT64:
            return is_internal(_last_four(ip))
        return any(is_internal(str(held)) for held in inside if held is not None)
    return False


def _last_four(ip: ipaddress.IPv6Address) -> str:
    return str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
