#!/usr/bin/env python3
"""Checks what the compiler cannot: file sizes, the glossary, arrows between floors, the typography of French."""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINES = 400
BANNED_SUFFIX = re.compile(
    r"\b(?:class|struct|enum|protocol|actor|typealias)\s+\w+(Manager|Helper|Handler|Util|Utils|Info|Base)\b")
BANNED_FILES = {"Types.swift", "Utils.swift", "Extensions.swift", "Common.swift", "Helpers.swift"}
FLOORS = [
    {"CWidth", "CStemmer", "CEmbedding", "CQRCode", "CProgram", "CSQLite", "CPango", "CCurses"},
    {"Desk", "Terminal"},
    {"Localisation", "Documents", "PolicyBook", "Matching", "Curses", "Chain"},
    {"Decisions", "PolicyDocuments", "Semantics", "ServiceLevels"},
    {"Tickets", "Dossiers", "CompiledBooks"},
    {"Storage", "Reports"},
    {"DeskReports"},
    {"Analysis", "Connectors", "DemoDesk", "SQLiteStorage", "Workspace"},
    {"guichet", "guichet-bench", "guichet-pdf"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
PAIR = re.compile(r'Bilingual\(\s*"((?:[^"\\]|\\.)*)"\s*,\s*"((?:[^"\\]|\\.)*)"\s*\)', re.S)
PLAIN_SPACE = re.compile(r"(?<=\S) [;:!?»]|« ")
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")
BAD_FRENCH = ["email", "e-mail", "smartphone", "help desk", "ticket"]


def swift_files(*folders):
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.swift"))


def sizes_and_names():
    for path in swift_files("Sources", "Tests"):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT)
        if len(text.splitlines()) > LINES:
            yield f"{name}: over {LINES} lines"
        if path.name in BANNED_FILES:
            yield f"{name}: a drawer, not a room"
        for match in BANNED_SUFFIX.finditer(text):
            yield f"{name}: {match.group(0)}: say what it is (glossary)"
        if re.search(r"\b(TODO|FIXME|XXX)\b", text):
            yield f"{name}: unfinished work belongs in an issue"


def arrows():
    package = json.loads(subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, check=True).stdout)
    for target in package["targets"]:
        room = target["name"]
        if target["type"] in ("test", "system") or room not in FLOOR:
            continue
        for dependency in target["dependencies"]:
            below = (dependency.get("byName") or dependency.get("target") or [None])[0]
            if below in FLOOR and FLOOR[below] >= FLOOR[room]:
                yield f"Package.swift: {room} (floor {FLOOR[room]}) -> {below} (floor {FLOOR[below]}) does not go down"
    for target in package["targets"]:
        if target["type"] in ("regular", "executable") and target["name"] not in FLOOR \
                and not (target.get("path") or "").startswith("Tests/"):
            yield f"Package.swift: {target['name']} stands on no floor"


def french():
    for path in swift_files("Sources"):
        text = path.read_text(encoding="utf-8")
        for match in PAIR.finditer(text):
            words = re.sub(r"\\\((?:[^()]|\([^()]*\))*\)", "X", match.group(2)).replace("\\u{00A0}", "\u00a0")
            line = text.count("\n", 0, match.start()) + 1
            where = f"{path.relative_to(ROOT)}:{line}"
            if PLAIN_SPACE.search(words):
                yield f"{where}: French needs a no-break space in: {words}"
            if STRAIGHT.search(words):
                yield f"{where}: French needs ’ in: {words}"
            for word in BAD_FRENCH:
                prose = re.sub(r"\bguichet [a-z]+ [\w-]+", "", words)
                if re.search(rf"(?<![\w.-]){word}s?(?![\w-])", prose, re.I):
                    yield f"{where}: not the word in Canadian French: {word} in: {words}"


def main():
    findings = [*sizes_and_names(), *arrows(), *french()]
    print("\n".join(f"   {finding}" for finding in findings), end="\n" if findings else "")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
