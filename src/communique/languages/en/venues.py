"""Occasions, houses and media of public speech in English: interviews, receptions, palaces, channels.

Data only, as alternatives for a pattern; ``engines.venue`` reads them.
"""

from __future__ import annotations


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _names(table: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in table.split("|"))


def _any(table: str) -> str:
    """Alternatives, longest first, so that "news conference" is not read as "conference"."""
    return "|".join(sorted((entry.strip() for entry in table.split("|")), key=len, reverse=True))


OCCASIONS = _any(
    """
    interview|interviews|news conference|news conferences|press conference|press conferences|
    news briefing|press briefing|media briefing|briefing|briefings|presser|statement|statements|
    speech|speeches|address|addresses|remarks|comments|letter|letters|tweet|tweets|post|posts|message|
    messages|meeting|meetings|talks|summit|reception|ceremony|forum|conference|session|sessions|
    hearing|hearings|testimony|phone call|telephone call|phone conversation|telephone conversation|
    call|conversation|conversations|debate|debates|rally|rallies|event|events|visit|trip|tour|lunch|
    luncheon|dinner|banquet|breakfast|gathering|op-ed|article|editorial|column|essay|memoir|memoirs|
    book|communique|communiqué|declaration|blog|video|broadcast|programme|program|show|podcast|
    appearance|press release|note|email|e-mail|emails|memo|memorandum|text message|lecture|panel|
    sermon|homily|toast|march|vigil|funeral|inauguration|convention|assembly|plenary|congress|
    consultations|negotiations|discussion|discussions|report|monologue|town hall|fundraiser|exchange|
    cable|telegram|filing|resolution|round table|roundtable|question time|chat|launch|opening|
    anniversary|parade|commemoration|symposium|seminar|workshop|webinar|livestream|stop|presentation|
    photo opportunity|photo op|doorstep|call-in|phone-in|video link|videolink|phone|telephone|
    teleconference|conference call|conference calls|question-and-answer session|stopover|audience|
    testimonial|bulletin|newsletter|paper|tea|coffee|drinks|
   General Assembly|Security Council|Knesset|Bundestag|State Duma|House of Commons
    """
)
"""Heads of a phrase that says on what occasion or in what medium somebody spoke."""

WRITTEN = _names(
    """
    statement|statements|remarks|comments|letter|letters|tweet|tweets|post|posts|message|messages|op-ed|article|
    editorial|column|essay|memoir|memoirs|book|communique|communiqué|declaration|blog|video|note|email|e-mail|
    emails|memo|memorandum|report|cable|telegram|filing|resolution|press release|text message|testimony|
    bulletin|newsletter|paper
    """
)
"""Media that one speaks *in*: "on the statement" or "at the letter" names no venue."""

BARE = _set(
    """
    statement statements post posts message messages book video show program programme call visit trip
    tour event events stop note report exchange address column panel audience phone telephone opening
    launch march speech letter appearance presentation ceremony session cable telegram interview rally
    reception letters article articles talks discussions consultations negotiations debates meetings
    conversations conference congress convention assembly memo summit meeting forum paper
    """
)
"""Heads that need an article or another word before them: "in post", "on call" name no occasion."""

ON_TOO = _names(
    """
    show|program|programme|broadcast|podcast|visit|trip|tour|call|phone call|conference call|phone|telephone|
    video|livestream|blog|teleconference|video link
    """
)
"""Occasions that one can also speak *on*."""

AT_ONLY = _set(
    """
    event events stop ceremony reception rally funeral launch opening panel parade anniversary summit
    roundtable congress plenary assembly convention audience forum
    """
)
"""Occasions that one speaks *at* or *during*."""

HOUSES = _any(
    """
    White House|Kremlin|United Nations|UN|U\\.N\\.|State Department|Pentagon|Elysee Palace|
    Élysée Palace|Elysee|Blue House|Capitol|Bundestag|Downing Street|Vatican|Knesset|Duma|Trump Tower|
    Mar-a-Lago|Camp David|Air Force One|airport|embassy|consulate|headquarters|parliament|Parliament|
    university|University|palace|Palace|Foreign Ministry|foreign ministry|Foreign Office|Hermitage|
    Great Hall of the People|chancellery|Chancellery|church|mosque|cathedral|school|hospital|factory
    """
)
"""Houses and grounds where statements are made."""

MEDIA = _any(
    """
    Twitter|Facebook|Telegram|Instagram|Weibo|WeChat|YouTube|TikTok|Truth Social|Threads|VKontakte|
    LinkedIn|Periscope|Snapchat|Reddit|Medium|social media|social networks|X(?=[\\s,.])|CNN|
    BBC(?: [A-Z]\\w+)?|CNBC|MSNBC|NBC|ABC|CBS|PBS|NPR|C-SPAN|Fox|Fox News(?: [A-Z]\\w+)?|
    Fox Business(?: Network)?|Sky News|Al Jazeera|Al Arabiya|Channel One|Rossiya[ -]?\\d*|RT|CGTN|
    CCTV|NHK|KBS|TRT|NTV|ARD|ZDF|RAI|TF1|France 24|Deutsche Welle|Euronews|Bloomberg TV|
    Bloomberg Television|television|TV|radio|state television|state TV|state radio|state media|
    live television|national television|public television|public radio|Radio [A-Z]\\w+|
    [A-Z]\\w+ (?:TV|television|radio|Radio|Television)|talk radio|Sirius XM|SiriusXM|Newsmax TV
    """
)
"""Media that one speaks *on*."""

MEDIA_HEADS = "page|feed|channel|website|web site|blog|show|program|programme|podcast|profile|network|handle"

NO_LINK = _set(
    """
    defiance response support advance front favor favour order reaction protest place contrast return
    exchange hopes addition answer reply which whom least first last once full part general public
    private detail person
    """
)
"""Words after a preposition that turn to something else ("in response to")."""
