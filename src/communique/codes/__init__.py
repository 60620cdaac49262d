"""The lists that the record's codes come from: states, organisations, PLOVER's types and scores.

It holds tables as data; nothing here reads text or decides.
"""
