"""Words for the papers that states put forward, and for putting them forward."""

PAPERS = (
    "roadmap|road map|statement|initiative|plan|proposals?|declaration|communiqu[eé]|document|memorandum"
    "|charter|blueprint"
)
"""What such a paper is called, as a pattern without word borders."""

PUBLISHED = "published?|issued?|released?|circulated?|present(?:ed)?|unveil(?:ed)?|put forward|made public"
"""What is done with one."""
