"""Words that tell of sanctions: what they are called, how they come, ease, go, and are evaded.

Patterns for ``re``, mostly without regard to case; what they mean for the ledger is decided there.
"""

MEASURE = (
    r"sanction(?:s|ed|ing)?|embargo(?:e[sd])?|blacklist(?:s|ed|ing)?|designat(?:e[sd]?|ing|ions?)|"
    r"asset[- ]freezes?|fr(?:ee[sz]e|oze)(?:s|n|ing)? (?:the |their |its |all )?(?:\w+ )?assets|travel bans?|"
    r"(?:import|export|trade|visa|arms|coal|oil|fuel|seafood|textile)s? (?:bans?|caps?|curbs?|restrictions?)|"
    r"(?:ban|cap|curb|limit|restriction)s? on (?:\w+ ){0,3}(?:imports?|exports?|sales?|deliver(?:y|ies)|"
    r"supplies|oil|coal|fuel|petroleum|products|trade|transactions|shipments?|workers|vessels|investments?)|"
    r"tariffs?|punitive measures?|restrictive measures?|"
    r"(?:U\.?N\.?|oil|fuel|coal|import|export) (?:caps?|limits?|ceilings?)|"
    r"(?:caps?|limits?|ceilings?) set by|"
    r"(?:cut(?:ting)?|br(?:eak|oke)(?:ing|n)?|sever(?:ed|ing|s)?) (?:off )?(?:all )?"
    r"(?:(?:\w+, )*\w+ and )?(?:\w+ )?(?:ties|relations|contacts)"
)
"""What a measure of one side against another is called."""

IMPOSING = (
    r"impos(?:e[sd]?|ing|ition)|adopt(?:s|ed|ing|ion)?|slap(?:s|ped|ping)?|tighten(?:s|ed|ing)?|"
    r"expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|announc(?:e[sd]?|ing)|introduc(?:e[sd]?|ing)|approv(?:e[sd]?|ing|al)|"
    r"designat(?:e[sd]|ing)|blacklist(?:s|ed|ing)?|sanctioned|sanctioning|freez(?:es?|ing)|froze(?:n)?|"
    r"bann?(?:s|ed|ing)|caps|capped|capping|restrict(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|"
    r"put(?:s|ting)? .{0,30}on (?:a|its|the) (?:black|sanctions )list|"
    r"add(?:s|ed|ing)? .{0,60}(?:black|sanctions )list|vot(?:es?|ed|ing) (?:for|on|to)|pass(?:es|ed|ing)?|"
    r"levie[sd]|levy(?:ing)?|toughen(?:s|ed)?|cut(?:s|ting)? off|targets?|targeted|hits? .{0,40}with"
)
"""By which verbs a measure comes into force."""

LISTING = r"(?:listed|listing|lists|blacklist\w*|designat(?:e[sd]?|ing)|sanction(?:s|ed|ing))"
"""By which verbs firms, ships or people come under a measure by their names."""

LISTED_FOR = r"for|over|because|after|as|that|which|who|accus\w+|helping|suspected|alleg\w+"
"""Words behind which it is told why they are listed."""

LIFTING = (
    r"lift(?:s|ed|ing)?|remov(?:e[sd]?|ing|al)|scrap(?:s|ped|ping)?|revok(?:e[sd]?|ing)|"
    r"repeal(?:s|ed|ing)?|end(?:s|ed|ing)"
)
"""By which a measure goes."""

EASING = (
    r"eas(?:e[sd]?|ing)|relax(?:es|ed|ing|ation)?|loosen(?:s|ed|ing)?|suspend(?:s|ed|ing)?|suspension|"
    r"waiv(?:e[sd]?|ers?|ing)|"
    r"exempt(?:s|ed|ing|ions?)?|relie(?:f|ve[sd]?)|lighten(?:s|ed|ing)?|adjust(?:s|ed|ing)?|allevia\w+"
)
"""By which a measure becomes lighter."""

OWN_MEASURES = (
    r"\b(?:lift|eas|relax|loosen|suspend|remov|end|waiv|revers)\w*\s+(?:\w+\s+){0,4}?(?:its|their|his|her|our)\s+(?:own\s+)?"
    r"(?:\w+\s+){0,2}?(?:sanctions|restrictions|measures|embargo\w*|curbs|bans?|tariffs|blockade)\b"
)
"""Measures of one's own that one may ease: so they are in force."""

LIMIT = r"cap(?:s|ped)?|limit|ceiling|(?:oil|fuel|coal|petroleum|import|export)s? (?:caps|limits|ceilings)"
"""What a measure is called that allows some of a thing; who goes past it breaks that measure, not another."""

PAST = r"past|above|beyond|over|exceed(?:s|ed|ing)?|in excess of|more than"
"""How somebody stands to a limit that he does not keep."""

ENFORCING = (
    r"(?:carr(?:y|ies|ied|ying) (?:\w+ )?out|implement\w*|enforc\w*|keep(?:s|ing)?|kept|observ\w+|"
    r"compl(?:y|ies|ied|iance)|"
    r"abid\w+|appl(?:y|ies|ied)|honou?r\w*)"
)
"""What those do whom a measure binds: they impose none of their own."""

VOTING = r"(?:vot(?:e[sd]?|ing) (?:for|in favou?r)|back(?:s|ed|ing)?|support(?:s|ed|ing)?|agreed to)"
"""What a member does for measures of its body: they are the body's, not the member's."""

EVADING = r"evad\w+|evasion|circumvent\w*|bust\w*|smuggl\w+|ship-to-ship|bypass\w*|get(?:s|ting)? (?:a)?round"
"""What somebody does who escapes measures against himself; others violate or cheat on what binds them."""

BREACH = (
    r"violat(?:e[sd]?|ing|ions?)|breach(?:e[sd]|ing)?|evad(?:e[sd]?|ing)|evasion|circumvent(?:s|ed|ing|ion)?|"
    r"flout(?:s|ed|ing)?|bust(?:s|ed|ing)?|smuggl(?:e[sd]?|ing)|ship-to-ship|undermin(?:e[sd]?|ing)|cheat(?:s|ed|ing)?|"
    r"bypass(?:es|ed|ing)?|get(?:s|ting)? (?:a)?round"
)
"""What somebody does who does not keep to a measure."""

INSTRUMENT = (
    r"(?:[Rr]esolutions?|RESOLUTIONS?|Res\.)\s+(?:No\.\s*)?\d{3,4}(?:\s*\(\d{4}\))?|"
    r"[Ee]xecutive [Oo]rders?\s+\d{4,5}|[Ss]ection \d{3}\b|CAATSA|"
    r"(?:[A-Z][\w-]+ )+(?:Act|Law)(?: of \d{4})?\b"
)
"""What a measure rests on: a numbered resolution or order, a law."""
