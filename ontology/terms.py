"""The terms of the graph as plain strings: our own ontology's, and those of the standards that it builds on.

Each vocabulary is closed: a term that it does not have is an AttributeError, here and in the type checker. A test holds
`GZ` to `gazette.ttl`, both ways.
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


class GZ(Vocabulary):
    """Our own ontology, `gazette.ttl`."""

    NS = NAMESPACE

    # classes: documents and their parts
    Document = NS + "Document"
    DocumentPart = NS + "DocumentPart"
    Section = NS + "Section"
    Passage = NS + "Passage"
    Problem = NS + "Problem"
    PrintedName = NS + "PrintedName"
    BodyName = NS + "BodyName"
    PersonName = NS + "PersonName"

    # classes: who acts
    Body = NS + "Body"
    Official = NS + "Official"
    Post = NS + "Post"

    # classes: facts
    Fact = NS + "Fact"
    Addressing = NS + "Addressing"
    Citation = NS + "Citation"
    PostHeld = NS + "PostHeld"
    Oversight = NS + "Oversight"
    Portfolio = NS + "Portfolio"
    Alias = NS + "Alias"
    Backup = NS + "Backup"
    FallbackRule = NS + "FallbackRule"
    CollectiveDuty = NS + "CollectiveDuty"
    Appointment = NS + "Appointment"
    Task = NS + "Task"
    Responsibility = NS + "Responsibility"
    Target = NS + "Target"
    Event = NS + "Event"
    Participation = NS + "Participation"
    EventBody = NS + "EventBody"
    EventPlace = NS + "EventPlace"
    EventWork = NS + "EventWork"
    Meeting = NS + "Meeting"
    Decision = NS + "Decision"
    Standard = NS + "Standard"

    # links: from facts to names and documents
    inDocument = NS + "inDocument"
    names = NS + "names"
    namesPerson = NS + "namesPerson"
    namesBody = NS + "namesBody"
    namesBackup = NS + "namesBackup"
    namesAlias = NS + "namesAlias"
    namesIssuer = NS + "namesIssuer"
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
    issuedBy = NS + "issuedBy"
    addressedTo = NS + "addressedTo"
    cites = NS + "cites"
    carriedOutBy = NS + "carriedOutBy"

    # values: of every fact, and of things
    quote = NS + "quote"
    order = NS + "order"
    line = NS + "line"
    page = NS + "page"
    print = NS + "print"
    code = NS + "code"
    message = NS + "message"
    advice = NS + "advice"
    scope = NS + "scope"
    bodyKind = NS + "bodyKind"
    reason = NS + "reason"
    generic = NS + "generic"
    formalName = NS + "formalName"
    nameplate = NS + "nameplate"
    overriddenTo = NS + "overriddenTo"
    overrideReason = NS + "overrideReason"
    asOf = NS + "asOf"

    # values: documents
    number = NS + "number"
    issuerCode = NS + "issuerCode"
    numberYear = NS + "numberYear"
    serial = NS + "serial"
    issuers = NS + "issuers"
    printed = NS + "printed"
    effective = NS + "effective"
    issuedAsPrinted = NS + "issuedAsPrinted"
    imprint = NS + "imprint"
    kind = NS + "kind"
    genre = NS + "genre"
    enclosedTitle = NS + "enclosedTitle"
    openness = NS + "openness"
    month = NS + "month"
    file = NS + "file"
    fileDigest = NS + "fileDigest"
    inForceFrom = NS + "inForceFrom"
    inForceUntil = NS + "inForceUntil"

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
    rule = NS + "rule"
    officials = NS + "officials"
    duty = NS + "duty"
    action = NS + "action"
    date = NS + "date"
    onDay = NS + "onDay"

    # values: tasks and targets
    task = NS + "task"
    text = NS + "text"
    section = NS + "section"
    share = NS + "share"
    position = NS + "position"
    indicator = NS + "indicator"
    comparator = NS + "comparator"
    value = NS + "value"
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
