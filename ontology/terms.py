"""The terms of the graph as plain strings: our own ontology's, and those of the standards that it builds on.

Each vocabulary is closed: a term that it does not have is an AttributeError, here and in the type checker. A test holds
`GZ` to the ontology's files, both ways.
"""

from __future__ import annotations

from ontology.iri import NAMESPACE
from ontology.standards import (
    DCAT,
    DCTERMS,
    ELI,
    FOAF,
    OA,
    ORG,
    OWL,
    PROV,
    QUDT,
    RDF,
    RDFS,
    SD,
    SH,
    SKOS,
    TIME,
    VOID,
    XSD,
    Vocabulary,
)

__all__ = [
    "DCAT",
    "DCTERMS",
    "ELI",
    "FOAF",
    "GZ",
    "OA",
    "ONTOLOGY_FILES",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "QUDT",
    "RDF",
    "RDFS",
    "SD",
    "SH",
    "SKOS",
    "TIME",
    "VOID",
    "XSD",
    "Vocabulary",
]


# one ontology in two files, side by side in this package; the first imports the others
ONTOLOGY_FILES = ("gazette.ttl", "columns.ttl")


class GZ(Vocabulary):
    """Our own ontology: `gazette.ttl`, and the columns of the fact tables, `columns.ttl`."""

    NS = NAMESPACE

    # classes: documents and their parts
    Document = NS + "Document"
    Section = NS + "Section"
    Passage = NS + "Passage"
    Problem = NS + "Problem"
    PrintedName = NS + "PrintedName"

    # classes: who acts
    Body = NS + "Body"
    Official = NS + "Official"

    # classes: facts
    Fact = NS + "Fact"
    Addressing = NS + "Addressing"
    Citation = NS + "Citation"
    PostHeld = NS + "PostHeld"
    Oversight = NS + "Oversight"
    Portfolio = NS + "Portfolio"
    Alias = NS + "Alias"
    Backup = NS + "Backup"
    StandingDuty = NS + "StandingDuty"
    Appointment = NS + "Appointment"
    Task = NS + "Task"
    Responsibility = NS + "Responsibility"
    Target = NS + "Target"
    Event = NS + "Event"
    Participation = NS + "Participation"
    EventPlace = NS + "EventPlace"
    AgendaItem = NS + "AgendaItem"
    Meeting = NS + "Meeting"
    Standard = NS + "Standard"
    Classification = NS + "Classification"

    # links: from facts to names and documents
    inDocument = NS + "inDocument"
    namesPerson = NS + "namesPerson"
    namesBody = NS + "namesBody"
    namesAlias = NS + "namesAlias"
    denotes = NS + "denotes"
    forTask = NS + "forTask"
    inEvent = NS + "inEvent"
    shownIn = NS + "shownIn"

    # links: plain edges, in force on the graph's as-of day
    hasTarget = NS + "hasTarget"
    oversees = NS + "oversees"
    liaisesWith = NS + "liaisesWith"
    assists = NS + "assists"
    urges = NS + "urges"
    backsUp = NS + "backsUp"
    answersFor = NS + "answersFor"
    leads = NS + "leads"
    isResponsibleFor = NS + "isResponsibleFor"
    supports = NS + "supports"
    carriesOut = NS + "carriesOut"
    accountableFor = NS + "accountableFor"
    accountableForTarget = NS + "accountableForTarget"
    liaisonFor = NS + "liaisonFor"
    liaisonForTarget = NS + "liaisonForTarget"
    hasParticipant = NS + "hasParticipant"
    involves = NS + "involves"
    addressedTo = NS + "addressedTo"
    carriedOutBy = NS + "carriedOutBy"

    # values: of every fact, and of things
    order = NS + "order"
    line = NS + "line"
    page = NS + "page"
    print = NS + "print"
    scope = NS + "scope"
    reason = NS + "reason"
    generic = NS + "generic"
    nameplate = NS + "nameplate"
    overriddenTo = NS + "overriddenTo"
    asOf = NS + "asOf"
    excludedLabel = NS + "excludedLabel"

    # values: documents
    issuerCode = NS + "issuerCode"
    numberYear = NS + "numberYear"
    serial = NS + "serial"
    issuers = NS + "issuers"
    printed = NS + "printed"
    effective = NS + "effective"
    kind = NS + "kind"
    genre = NS + "genre"
    fileDigest = NS + "fileDigest"

    # values: recipients and citations
    recipient = NS + "recipient"
    role = NS + "role"
    citedTitle = NS + "citedTitle"
    citedNumber = NS + "citedNumber"
    relation = NS + "relation"

    # values: people, posts and bodies
    person = NS + "person"
    body = NS + "body"
    post = NS + "post"
    postTitle = NS + "postTitle"
    holdsOn = NS + "holdsOn"
    domain = NS + "domain"
    alias = NS + "alias"
    backup = NS + "backup"
    officials = NS + "officials"
    action = NS + "action"
    date = NS + "date"

    # values: tasks and targets
    task = NS + "task"
    text = NS + "text"
    section = NS + "section"
    share = NS + "share"
    position = NS + "position"
    indicator = NS + "indicator"
    comparator = NS + "comparator"
    valueText = NS + "valueText"
    unit = NS + "unit"
    deadline = NS + "deadline"
    dueBy = NS + "dueBy"
    period = NS + "period"
    qualifier = NS + "qualifier"
    clause = NS + "clause"
    bearer = NS + "bearer"
    per = NS + "per"
    horizon = NS + "horizon"

    # values: events and standards
    event = NS + "event"
    start = NS + "start"
    end = NS + "end"
    meetings = NS + "meetings"
    meeting = NS + "meeting"
    convener = NS + "convener"
    matter = NS + "matter"
    posts = NS + "posts"
    actions = NS + "actions"
    private = NS + "private"
    place = NS + "place"
    work = NS + "work"
    measure = NS + "measure"
    group = NS + "group"
    tier = NS + "tier"
    condition = NS + "condition"


PREFIXES = {
    "dcat": DCAT.NS,
    "dcterms": DCTERMS.NS,
    "eli": ELI.NS,
    "foaf": FOAF.NS,
    "gz": GZ.NS,
    "oa": OA.NS,
    "org": ORG.NS,
    "owl": OWL.NS,
    "prov": PROV.NS,
    "qudt": QUDT.NS,
    "rdf": RDF.NS,
    "rdfs": RDFS.NS,
    "sd": SD.NS,
    "sh": SH.NS,
    "skos": SKOS.NS,
    "time": TIME.NS,
    "void": VOID.NS,
    "xsd": XSD.NS,
}
