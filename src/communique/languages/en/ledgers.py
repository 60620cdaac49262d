"""Words by which acts are read together: what says nothing of a matter, and what tells a promise's fate.

Tables only; what they mean for a ledger is decided there.
"""

EMPTY = frozenset({
    "a", "about", "after", "against", "all", "also", "among", "an", "and", "any", "are", "as", "at",
    "be", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do",
    "does", "done", "during", "each", "for", "from", "had", "has", "have", "having", "he", "her",
    "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "itself", "may", "me",
    "might", "more", "most", "must", "my", "new", "no", "nor", "not", "of", "off", "on", "one", "only",
    "onto", "or", "other", "others", "our", "out", "over", "own", "provided", "s", "said", "say",
    "saying", "says", "shall", "she", "should", "since", "so", "some", "such", "t", "tell", "telling",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
    "through", "till", "to", "told", "two", "under", "unless", "until", "up", "upon", "us", "very",
    "was", "we", "were", "what", "when", "where", "which", "who", "whom", "whose", "why", "will",
    "with", "within", "without", "would", "you", "your",
})  # fmt: skip
"""Words that say nothing about what an act is about."""
