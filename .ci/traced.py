#!/usr/bin/env python3
"""Holds `ofsted trace` to what the plan, the paper and the article among the seeds take up of their reports.

usage: traced.py BINARY SHARED

Which report a document is about, and what of it, was read in the documents themselves. Exit status 1 where anything
of it is not found.
"""
import json
import pathlib
import subprocess
import sys

binary, corpus = sys.argv[1], pathlib.Path(sys.argv[2], "corpus")
seeds, texts = corpus / "seeds", corpus / "text" / "pdftotext"
wrong = 0


def trace(report, *documents):
    run = subprocess.run([binary, "trace", "--report", report, *documents, "--format", "json"],
                         capture_output=True, text=True, check=True)
    return json.loads(run.stdout)["documents"]


def hold(what, found, asked):
    global wrong
    wrong += found != asked
    print(f"{what:<58} {found} of {asked}" + ("" if found == asked else "  WRONG"))


# The report's items in the order of the report: the first has no action, and the first table answers two.
ANSWERS = 13 * [[4, 1]] + 4 * [[2]] + 2 * [[3]]
for report in [seeds / "halton-2020-ilacs-scan.txt",
               texts / "cs__80471-halton__children-s-services-inspection-15-april-2020__2de030.txt"]:
    said = "scan" if report.parent == seeds else "text"
    plan, paper = trace(report, seeds / "halton-2020-action-plan.txt", seeds / "halton-2020-board-report.txt")
    for name, document in [("plan", plan), ("paper", paper)]:
        quoted = [item["quoted"] for item in document["improvements"]]
        hold(f"{said}, {name}: items word for word", quoted.count("verbatim"), 5)
        hold(f"{said}, {name}: items", len(quoted), 5)
        hold(f"{said}, {name}: grades that agree", sum(g["agrees"] is True for g in document["grades"]), 4)
        hold(f"{said}, {name}: grades", len(document["grades"]), 4)
    hold(f"{said}, plan: actions", len(plan["actions"]), len(ANSWERS))
    tied = sum(action["improvements"] == items for action, items in zip(plan["actions"], ANSWERS))
    hold(f"{said}, plan: actions tied to their items", tied, len(ANSWERS))

BULLETS, TIED = 11, 10
(article,) = trace(texts / "fv__80471-halton__focused-visit-17-november-2021.txt", seeds / "halton-2021-news.txt")
bullets = article["passages"][-BULLETS:]
tied = sum(bullet["source"] is not None for bullet in bullets)
hold("article: bullets", len(bullets), BULLETS)
hold(f"article: bullets tied, up to {TIED} of them", min(tied, TIED), TIED)
hold("article: bullets word for word", sum(bullet["quoted"] == "verbatim" for bullet in bullets), 1)
sys.exit(wrong > 0)
