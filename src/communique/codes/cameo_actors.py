"""The actor codes of CAMEO, as dictionaries of the PETRARCH kind write them: country, then part of society.

It lists facts of the code book (CAMEO 1.1b3, chapter 3); it never says who somebody is.
"""

from __future__ import annotations

TITLES: dict[str, str] = {
    "GOV": "government", "MIL": "armed forces", "OPP": "opposition", "REB": "rebels", "LEG": "legislature",
    "JUD": "judiciary", "COP": "police", "BUS": "business", "MED": "media", "ELI": "elite",
    "SPY": "intelligence service", "CVL": "civilians", "EDU": "education",
    "NGO": "non-governmental organization", "IGO": "international organization", "INS": "insurgents",
    "SEP": "separatists", "UAF": "unidentified armed force", "PTY": "party", "LAB": "labour",
    "REF": "refugees", "HLH": "health", "HRI": "human rights", "AGR": "agriculture",
    "DEV": "development", "ENV": "environment", "CRM": "criminals", "MNC": "multinational company",
    "NGM": "non-governmental movement", "MOD": "moderates", "RAD": "radicals", "PRM": "paramilitary",
    "SET": "settlers", "SPT": "separatists", "GNG": "gang",
}  # fmt: skip
"""What each part of a code behind the country says of its bearer. Codes of faiths, peoples and single groups
(MUS, KKK, HMS) are left out: they are no office."""

FORMER_CODES: dict[str, str] = {
    "ROM": "ROU", "ZAR": "COD", "BUR": "MMR", "TMP": "TLS", "KSV": "XKX", "PAL": "PSE",
}  # fmt: skip
"""Codes of countries that dictionaries have in an older form or their own, and today's."""

BODIES: dict[str, str] = {
    "UNO": "UNO", "IAE": "IAEA", "EEC": "EU", "NAT": "NATO", "WBK": "WBK", "IMF": "IMF", "WTO": "WTO",
    "ICC": "ICC", "ASN": "ASEAN", "AFU": "AU", "OAU": "AU", "OAS": "OAS", "ARL": "ARL", "GCC": "GCC",
    "OIC": "OIC", "OPC": "OPEC", "SCE": "OSCE", "CIS": "CIS", "COE": "COE", "ECO": "ECOWAS", "CRC": "ICRC",
    "ITP": "INTERPOL", "SAD": "SADC",
}  # fmt: skip
"""CAMEO's codes of organisations, and those of ``organisations.py``; looked for behind IGO and NGO only."""
