"""The door of who: from names, offices and pronouns in one article to actors with ids.

Nothing here reads another article, opens a record, or names somebody whom the article does not name.
"""

from __future__ import annotations

from communique.who.asked import Answer, who_held
from communique.who.bodies import body_actor
from communique.who.cast import Cast, Member
from communique.who.gazetteer import Known, lookup, organisation_name, state_name, terms_in
from communique.who.holders import Holding, covers, held, holders
from communique.who.implied import Sides, implied, pair_before
from communique.who.imported import read_actors
from communique.who.known import KnownActors
from communique.who.persons import body_id, normalise, person_id
from communique.who.places import country_of_town
from communique.who.public import Affairs
from communique.who.roles import country_of, title_of
from communique.who.sides import acting, side
from communique.who.sites import settled, site
from communique.who.sourced import ImportedActor, ImportedPost, ImportedTerm, LeftOut, folded
from communique.who.speakers import speakers
from communique.who.tenure import in_office

__all__ = [
    "Affairs",
    "Answer",
    "Cast",
    "Holding",
    "ImportedActor",
    "ImportedPost",
    "ImportedTerm",
    "Known",
    "KnownActors",
    "LeftOut",
    "Member",
    "Sides",
    "acting",
    "body_actor",
    "body_id",
    "country_of",
    "country_of_town",
    "covers",
    "folded",
    "held",
    "holders",
    "implied",
    "in_office",
    "lookup",
    "normalise",
    "organisation_name",
    "pair_before",
    "person_id",
    "read_actors",
    "settled",
    "side",
    "site",
    "speakers",
    "state_name",
    "terms_in",
    "title_of",
    "who_held",
]  # fmt: skip
