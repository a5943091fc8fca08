"""Measure what the annotation finds against a careful reader's: scores with intervals, and figures by construction.

metrics → constructions; the reader of gold files stands in `claims.evaluate.gold`.
"""
