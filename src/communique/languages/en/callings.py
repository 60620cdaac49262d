"""Nouns that take up what an article has named: "the airline", "the jihadists", "the comedian".

They tell what sort of body or person is meant, never which.
"""

COMPANIES = frozenset(
    """
agency airline association automaker bank brand broadcaster brokerage bureau carmaker carrier casino centre
center chain charity chipmaker club college company conglomerate consultancy contractor corporation
developer distributor drugmaker exchange firm foundation giant group hospital hotel insurer institute
institution laboratory label lender maker manufacturer museum network nonprofit operator organisation
organization outlet plant platform producer provider publisher refiner regulator retailer school
shipbuilder startup start-up station store studio supplier telecom think-tank theatre union
university utility vendor watchdog zoo
""".split()  # noqa: SIM905
)
"""Companies, clubs and institutions. Ministries, parliaments and armies are not among them."""

ARMED = frozenset(
    """
extremists faction fighters group guerrillas insurgency insurgents islamists jihadists militants militia
movement organisation organization rebels separatists terrorists
""".split()  # noqa: SIM905
)
"""What an armed movement is called when it is not named."""

ARMED_MARKS = frozenset(
    [
        "armed",
        "extremist",
        "insurgent",
        "islamist",
        "jihadi",
        "jihadist",
        "militant",
        "rebel",
        "terror",
        "terrorist",
    ]
)
"""Words before "group" or "organisation" that make it an armed one."""

CALLINGS = {
    **dict.fromkeys(
        """
activist architect artist astrologer astronaut astronomer athlete author banker billionaire biologist blogger
broadcaster campaigner celebrity chef climber coach columnist comedian comic composer conductor
cyclist dancer designer detective director doctor driver economist entrepreneur engineer explorer farmer
filmmaker footballer founder geologist golfer goalkeeper guitarist historian host inventor investor
journalist lawyer millionaire model musician mogul novelist nurse painter philosopher photographer physicist
pianist pilot playwright poet presenter producer professor programmer psychologist publisher quarterback
rapper reporter researcher scholar scientist screenwriter sculptor seismologist singer skier soldier
songwriter sprinter star striker student surgeon swimmer teacher teenager trader tycoon veteran
victim violinist volcanologist whistleblower winner worker wrestler writer youngster
""".split(),  # noqa: SIM905
        "",
    ),
    **dict.fromkeys(
        [
            "actress",
            "businesswoman",
            "comedienne",
            "congresswoman",
            "girl",
            "heiress",
            "mother",
            "policewoman",
            "widow",
            "woman",
        ],
        "f",
    ),
    **dict.fromkeys("actor boy businessman father gunman man midfielder policeman".split(), "m"),  # noqa: SIM905
}
"""What a person is by trade or kind, with the gender that the word tells."""

CARRIERS = frozenset(
    """
AP AFP CNN BBC NBC CBS ABC NPR Reuters Getty Twitter Facebook Instagram YouTube Telegram Weibo WhatsApp
""".split()  # noqa: SIM905
)
"""Agencies, picture desks and platforms through which others speak: seldom what "the company" is."""
