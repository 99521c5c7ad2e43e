"""A gazette's own matter among the printed lines: cover, contents, rubrics, running heads and the publisher's page.

None of it is part of a document. What the contents list says where documents begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.model import Reading
from loaders.regex import regex
from loaders.rules import layout
from loaders.rules import periodical as rules
from loaders.rules.entry_dates import CHRONICLE_TITLE, DATED_LINE

FRONT_LINES = 80  # lines of a cover at most
CONTENTS_LINES = 600
LONGEST_FRONT = 90  # characters of a line of it
ENTRY_LINES = 5  # lines that an entry of the contents goes on over, at most
BACK_LINES = 40
PAGED_LINES = 30  # lines of contents looked at for pages that stand before the titles
BELOW_CONTENTS = 10  # lines that may stand between the last entry and the first document
NEAR = 5  # lines behind a rubric within which its first document begins
LEAST_ENTRIES = 2
SURE_TITLE = 6  # characters of a line that say it begins a title listed
ALIKE = 12  # characters of a title that say it is printed again
WIDE_BEFORE_PAGE = regex(r"[ \t\u3000]{2,}[（(]?\d{1,3}[）)]?\s*$")
LAST_PAGE = regex(r"[（(]?\d{1,3}[）)]?$")
FULL_STOP = regex(r"[。；]")


@dataclass(frozen=True, slots=True)
class Periodical:
    """Which lines are the gazette's own, by index, the first `front` among them; and the titles that its contents
    list, in order of print.
    """

    matter: frozenset[int]
    front: int
    titles: tuple[str, ...]


def find_periodical(lines: Sequence[Reading]) -> Periodical:
    """The gazette's own matter among the lines of a file; nothing in the file of a single document."""
    front, titles = front_matter(lines)
    matter = set(range(front))
    matter |= back_matter(lines, front)
    named = bool(matter) or any(rules.COVER_NAME.fullmatch(line.text) for line in lines[:FRONT_LINES])
    for index in range(front, len(lines)):
        text = lines[index].text
        if len(text) <= LONGEST_FRONT and (is_rubric(lines, index, titles) or (named and is_running_head(text))):
            matter.add(index)
    return Periodical(frozenset(matter), front, titles)


def front_matter(lines: Sequence[Reading]) -> tuple[int, tuple[str, ...]]:
    """How many lines the cover and the contents take, and the titles listed."""
    head = contents_head(lines)
    listed, titles = listed_titles(lines, head + 1) if head is not None else (0, [])
    end = listed if titles else cover_end(lines)
    while end and end < len(lines) and is_publishers(lines[end].text):
        end += 1
    return first_title(lines, end, titles) if titles else end, tuple(titles)


def first_title(lines: Sequence[Reading], end: int, titles: Sequence[str]) -> int:
    """Where the first title listed is printed again, if only the rest of the contents stands before it; else `end`."""
    first = titles[0][:ALIKE]
    for index in range(end, min(len(lines), end + BELOW_CONTENTS)):
        if "".join(line.text for line in lines[index : index + ENTRY_LINES]).startswith(first):
            # the contents may leave out who issues it
            return index - (index > end and layout.SIGNER_END.search(lines[index - 1].text) is not None)
        text = lines[index].text
        if FULL_STOP.search(text) or begins_document(text) or text.endswith("文件"):
            break
    return end


def contents_head(lines: Sequence[Reading]) -> int | None:
    """The line that heads the contents of an issue: nothing but a cover stands above it."""
    for index, line in enumerate(lines[:FRONT_LINES]):
        if rules.CONTENTS_HEAD.fullmatch(line.text):
            return index
        if is_publishers(line.text):
            continue
        if FULL_STOP.search(line.text) or len(line.text) > LONGEST_FRONT:
            return None
        if is_entry(line.text):
            return None  # the title of a plan that has contents of its own
    return None


def is_entry(text: str) -> bool:
    """Whether an entry of some contents is the title of a document of its own, and no heading of a plan.

    >>> [is_entry(text) for text in ("关于防汛的通知", "1.安河市关于节水的意见", "二、主要任务", "安河市大事记")]
    [True, True, False, True]
    """
    mark = rules.ENTRY_MARK.match(text)
    title = rules.ENTRY_NUMBER.sub("", text[mark.end() :] if mark else text)
    if mark is None and layout.TITLE_END.search(title) and not re.match(r"[一二三四五六七八九十（(第]", title):
        return True
    return "关于" in title or CHRONICLE_TITLE.fullmatch(title) is not None


def listed_titles(lines: Sequence[Reading], start: int) -> tuple[int, list[str]]:
    """The line behind the contents that begin at a line, and the titles they list; none for those of a plan."""
    if paged_before(lines, start):
        return titles_behind_pages(lines, start)
    titles: list[str] = []
    entry = ""
    open_lines = 0
    end = start
    for index in range(start, min(len(lines), start + CONTENTS_LINES)):
        text = lines[index].text
        if FULL_STOP.search(text) or text[-1] in "：:" or open_lines >= ENTRY_LINES:
            break
        if is_rubric_text(text) or is_publishers(text):
            entry, open_lines = "", 0
            continue
        page = page_reference(lines[index])
        entry += text if page is None else text[:page]
        open_lines += 1
        if page is not None:
            titles.append(entry)
            entry, open_lines, end = "", 0, index + 1
    if len(titles) < LEAST_ENTRIES:
        end, titles = repeated_titles(lines, start)
    documents = sum(1 for title in titles if is_entry(title))
    listed = [title_of_entry(title) for title in titles]
    return (end, listed) if documents * 2 >= len(titles) > 0 else (start, [])


def paged_before(lines: Sequence[Reading], start: int) -> bool:
    """Whether the entries of some contents start with their pages: numbers that rise from one to the next."""
    pages = [
        int(found["page"])
        for line in lines[start : start + PAGED_LINES]
        if (found := rules.PAGE_BEFORE.match(line.text)) and line.places[found.end("page")] > line.places[0] + 1
    ]
    return len(pages) >= LEAST_ENTRIES and pages == sorted(pages) and page_reference(lines[start]) is None


def titles_behind_pages(lines: Sequence[Reading], start: int) -> tuple[int, list[str]]:
    """The line behind contents whose entries start with their pages, and the titles they list."""
    titles: list[str] = []
    end, page, entry_lines = start, 0, 0
    for index in range(start, min(len(lines), start + CONTENTS_LINES)):
        text = lines[index].text
        found = rules.PAGE_BEFORE.match(text)
        if FULL_STOP.search(text) or text[-1] in "：:" or (found and int(found["page"]) < page):
            break
        if found:
            titles.append(text[found.end() :])
            page, end, entry_lines = int(found["page"]), index + 1, 0
        elif is_rubric_text(text) or is_publishers(text):
            entry_lines = ENTRY_LINES
        elif titles and entry_lines < ENTRY_LINES and (text[0] in "的（(" or not is_whole(titles[-1])):
            titles[-1] += text
            end, entry_lines = index + 1, entry_lines + 1
    listed = [title_of_entry(title) for title in titles]
    return (end, listed) if sum(1 for title in titles if is_entry(title)) >= LEAST_ENTRIES else (start, [])


def is_whole(entry: str) -> bool:
    """Whether an entry is complete: a title with its number in brackets, or one that ends as titles do."""
    return rules.ENTRY_NUMBER.search(entry) is not None or layout.TITLE_END.search(entry) is not None


def repeated_titles(lines: Sequence[Reading], start: int) -> tuple[int, list[str]]:
    """The same for contents that print no pages: they end where their first title is printed again."""
    titles: list[str] = []
    entry = ""
    first: str | None = None
    for index in range(start, min(len(lines), start + CONTENTS_LINES)):
        text = lines[index].text
        if FULL_STOP.search(text) or text[-1] in "：:" or layout.NUMBER_LINE.fullmatch(text):
            break
        if first and "".join(line.text for line in lines[index : index + ENTRY_LINES]).startswith(first):
            return index, titles
        if is_rubric_text(text) or is_publishers(text):
            entry = ""
            continue
        entry += text
        if is_entry(entry) and layout.TITLE_END.search(rules.ENTRY_NUMBER.sub("", entry)):
            titles.append(entry)
            first = first or title_of_entry(entry)[:ALIKE]
            entry = ""
    return start, []


def page_reference(line: Reading) -> int | None:
    """Where the page starts that an entry of the contents ends with, with the dots before it; None without one."""
    if found := rules.PAGE_REFERENCE.search(line.text):
        return found.start()
    printed = line.source.text[line.places[0] : line.places[-1] + 1]
    last = LAST_PAGE.search(line.text)
    return last.start() if last and last.start() and WIDE_BEFORE_PAGE.search(printed) else None


def title_of_entry(entry: str) -> str:
    """The title that an entry of the contents gives, without a mark before it and its number in brackets behind it.

    >>> title_of_entry("1.安河市人民政府关于节水的通知（安政发〔2021〕3号）")
    '安河市人民政府关于节水的通知'
    """
    mark = rules.ENTRY_MARK.match(entry)
    return rules.ENTRY_NUMBER.sub("", entry[mark.end() :] if mark else entry)


def cover_end(lines: Sequence[Reading]) -> int:
    """How many lines a cover without contents takes; none where no line names the gazette."""
    end = 0
    while end < min(len(lines), FRONT_LINES) and is_publishers(lines[end].text):
        end += 1
    named = any(rules.COVER_NAME.fullmatch(line.text) for line in lines[:end])
    return end if named and end > 1 else 0


def is_publishers(text: str) -> bool:
    """Whether a line says what the gazette is, of which issue, and who makes it."""
    if len(text) > LONGEST_FRONT:
        return False
    patterns = (rules.COVER_NAME, rules.PAGE_HEAD, rules.ISSUE_LINE, rules.PUBLISHED, rules.LATIN, rules.PUBLISHER_LINE)
    return any(pattern.fullmatch(text) for pattern in patterns)


def is_running_head(text: str) -> bool:
    """Whether a line is the head of a page: the issue's number, perhaps with a rubric."""
    return rules.ISSUE_LINE.fullmatch(text) is not None or rules.RUNNING_HEAD.fullmatch(text) is not None


def back_matter(lines: Sequence[Reading], front: int) -> set[int]:
    """The lines of the publisher's page at the end; page numbers and running heads may stand among them."""
    start = len(lines)
    signed = False
    for index in range(len(lines) - 1, max(front, len(lines) - BACK_LINES) - 1, -1):
        text = lines[index].text
        furniture = layout.PAGE_NUMBER.fullmatch(text) or layout.BARE_NUMBER.fullmatch(text)
        if not furniture and (not is_publishers(text) or layout.DATE_LINE.fullmatch(text)):
            break
        signed = signed or rules.PUBLISHER_SIGN.search(text) is not None
        start = index if not furniture else start
    return set(range(start, len(lines))) if signed else set()


def is_rubric_text(text: str) -> bool:
    """Whether a line could be a rubric."""
    return rules.RUBRIC.fullmatch(text) is not None


def is_page_edge(text: str) -> bool:
    """Whether a line is a page's number or its head."""
    return is_running_head(text) or any(
        rule.fullmatch(text) for rule in (layout.PAGE_NUMBER, layout.BARE_NUMBER, rules.PAGE_HEAD)
    )


def is_rubric(lines: Sequence[Reading], index: int, titles: Sequence[str] = ()) -> bool:
    """Whether a line is the rubric over a document that begins right below it. titles: those that the contents list."""
    if not is_rubric_text(lines[index].text):
        return False
    following = (line.text for line in lines[index + 1 : index + 1 + NEAR] if not is_page_edge(line.text))
    first = next(following, "")[:ALIKE]
    listed = len(first) >= SURE_TITLE and any(title.startswith(first) for title in titles)
    return listed or any(begins_document(text) for text in below(lines, index))


def below(lines: Sequence[Reading], index: int) -> Iterator[str]:
    """The lines below one, up to the first that is text and no title."""
    for line in lines[index + 1 : index + 1 + NEAR]:
        if FULL_STOP.search(line.text) or line.text[-1] in "：:":
            return
        yield line.text


def begins_document(text: str) -> bool:
    """Whether a line is the number or part of the title of a document of its own."""
    if DATED_LINE.match(text):
        return False  # an entry of a chronicle, which may tell of a notice
    if layout.NUMBER_LINE.fullmatch(text) or layout.ORDER_TITLE.fullmatch(text):
        return True
    return "关于" in text or CHRONICLE_TITLE.fullmatch(text) is not None or re.search(r"(?:令|纪要)$", text) is not None
