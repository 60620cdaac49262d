"""English, as tables of words: what its news pages, its speech, its names and its calendar look like.

It holds no rule: the rooms that read the tables do.
"""
