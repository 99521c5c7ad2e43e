"""All rules that make a number in a plan a target, in the order of trying, and the families that they form."""

from __future__ import annotations

from loaders.regex import regex
from loaders.rules.target_counts import COUNTS
from loaders.rules.target_levels import LEVELS
from loaders.rules.target_rule import TargetRule
from loaders.rules.target_things import THINGS

# order matters: the first rule that fits reads the number
RULES: tuple[TargetRule, ...] = (*LEVELS, *COUNTS, *THINGS)

# rules whose subject may be several names that share a value or get one each
LEVEL_RULES = frozenset(
    {"target.keep", "target.limit", "target.reach", "target.change", "target.ratio", "target.bound"}
)

# rules that may take the name of what they measure from the clause before
NAMED_BY_CONTEXT = LEVEL_RULES | {
    "target.aim",
    "target.do-bare",
    "target.do-thing",
    "target.thing-done",
    "target.done-times",
}
# and those that always do: of a part of what stands before; for a deed without a thing
PART_RULES = frozenset({"target.of-them"})
PLACE_RULES = frozenset({"target.part-of-place"})
YEAR_RULES = frozenset({"target.part-of-time"})
BARE_RULES = frozenset({"target.do-bare"})

# rules whose thing is cut off where its purpose or company begins
COUNTING_RULES = frozenset({"target.do-first", "target.do-next", "target.do-such-as", "target.times-of"})
# rules for what is done at set times, and for how fast something must be done
TIMES_RULES = frozenset({"target.times", "target.times-of"})
TIME_RULES = frozenset({"target.within-time"})
# a rule that also fits what has been done, and the words that make it an aim
DONE_RULES = frozenset({"target.done-later", "target.each-has", "target.stock"})
AIM = regex(r"确保|保证|力争|争取|推动|推进|促进|实现|加快|计划|预计|要")
# rules for levels that stand, to which the period of a clause before does not reach
STANDING_RULES = frozenset({"target.keep", "target.limit"})
