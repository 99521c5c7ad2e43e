"""The terms of the graph as plain strings: our own ontology's, and those of the standards that we use.

Each vocabulary is closed: a term that it does not have is an AttributeError, here and in the type checker. A test holds
`GZ` to `gazette.ttl`, both ways.
"""

from __future__ import annotations

from ontology.iri import NAMESPACE


class Vocabulary:
    """A closed list of terms, one attribute each, named as in its namespace."""

    NS = ""

    @classmethod
    def terms(cls) -> dict[str, str]:
        """Its terms, local name → IRI, in the order they are listed.

        >>> list(QUDT.terms().items())[:1]
        [('numericValue', 'http://qudt.org/schema/qudt/numericValue')]
        """
        return {name: value for name, value in vars(cls).items() if not name.startswith("_") and name != "NS"}


class GZ(Vocabulary):
    """Our own ontology, `gazette.ttl`."""

    NS = NAMESPACE

    # classes: documents and their parts
    Document = NS + "Document"
    DocumentPart = NS + "DocumentPart"
    Section = NS + "Section"
    Passage = NS + "Passage"
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
    Appointment = NS + "Appointment"
    Task = NS + "Task"
    Responsibility = NS + "Responsibility"
    Target = NS + "Target"
    Event = NS + "Event"
    Participation = NS + "Participation"
    EventBody = NS + "EventBody"
    EventPlace = NS + "EventPlace"
    EventWork = NS + "EventWork"
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

    # values: of every fact, and of things
    quote = NS + "quote"
    order = NS + "order"
    line = NS + "line"
    page = NS + "page"
    scope = NS + "scope"
    bodyKind = NS + "bodyKind"
    reason = NS + "reason"
    generic = NS + "generic"
    formalName = NS + "formalName"
    nameplate = NS + "nameplate"
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
    posts = NS + "posts"
    actions = NS + "actions"
    private = NS + "private"
    place = NS + "place"
    work = NS + "work"
    measure = NS + "measure"
    group = NS + "group"
    tier = NS + "tier"
    condition = NS + "condition"


class RDF(Vocabulary):
    """RDF."""

    NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    type = NS + "type"


class RDFS(Vocabulary):
    """RDF Schema."""

    NS = "http://www.w3.org/2000/01/rdf-schema#"

    Literal = NS + "Literal"
    label = NS + "label"
    seeAlso = NS + "seeAlso"
    subClassOf = NS + "subClassOf"
    subPropertyOf = NS + "subPropertyOf"
    domain = NS + "domain"
    range = NS + "range"


class OWL(Vocabulary):
    """OWL 2."""

    NS = "http://www.w3.org/2002/07/owl#"

    Class = NS + "Class"
    ObjectProperty = NS + "ObjectProperty"
    DatatypeProperty = NS + "DatatypeProperty"
    SymmetricProperty = NS + "SymmetricProperty"
    Ontology = NS + "Ontology"
    propertyChainAxiom = NS + "propertyChainAxiom"
    versionInfo = NS + "versionInfo"


class XSD(Vocabulary):
    """XML Schema datatypes."""

    NS = "http://www.w3.org/2001/XMLSchema#"

    boolean = NS + "boolean"
    date = NS + "date"
    decimal = NS + "decimal"
    integer = NS + "integer"
    string = NS + "string"


class SKOS(Vocabulary):
    """SKOS."""

    NS = "http://www.w3.org/2004/02/skos/core#"

    altLabel = NS + "altLabel"
    definition = NS + "definition"
    example = NS + "example"
    prefLabel = NS + "prefLabel"
    scopeNote = NS + "scopeNote"
    Concept = NS + "Concept"
    ConceptScheme = NS + "ConceptScheme"
    broader = NS + "broader"
    inScheme = NS + "inScheme"


class DCTERMS(Vocabulary):
    """Dublin Core terms."""

    NS = "http://purl.org/dc/terms/"

    accessRights = NS + "accessRights"
    alternative = NS + "alternative"
    date = NS + "date"
    identifier = NS + "identifier"
    isPartOf = NS + "isPartOf"
    issued = NS + "issued"
    license = NS + "license"
    references = NS + "references"
    subject = NS + "subject"
    title = NS + "title"
    type = NS + "type"


class PROV(Vocabulary):
    """PROV-O: where things come from."""

    NS = "http://www.w3.org/ns/prov#"

    Activity = NS + "Activity"
    Entity = NS + "Entity"
    value = NS + "value"
    wasDerivedFrom = NS + "wasDerivedFrom"
    wasQuotedFrom = NS + "wasQuotedFrom"


class ORG(Vocabulary):
    """The Organization Ontology."""

    NS = "http://www.w3.org/ns/org#"

    Membership = NS + "Membership"
    Organization = NS + "Organization"
    Post = NS + "Post"
    holds = NS + "holds"
    memberDuring = NS + "memberDuring"
    postIn = NS + "postIn"
    subOrganizationOf = NS + "subOrganizationOf"


class FOAF(Vocabulary):
    """FOAF: people and documents."""

    NS = "http://xmlns.com/foaf/0.1/"

    Document = NS + "Document"
    Person = NS + "Person"
    name = NS + "name"


class OA(Vocabulary):
    """Web Annotation: places in a text."""

    NS = "http://www.w3.org/ns/oa#"

    SpecificResource = NS + "SpecificResource"
    TextPositionSelector = NS + "TextPositionSelector"
    TextQuoteSelector = NS + "TextQuoteSelector"
    end = NS + "end"
    exact = NS + "exact"
    hasSelector = NS + "hasSelector"
    hasSource = NS + "hasSource"
    start = NS + "start"


class ELI(Vocabulary):
    """European Legislation Identifier: legal documents."""

    NS = "http://data.europa.eu/eli/ontology#"

    LegalResource = NS + "LegalResource"
    LegalResourceSubdivision = NS + "LegalResourceSubdivision"
    cites = NS + "cites"
    date_no_longer_in_force = NS + "date_no_longer_in_force"
    first_date_entry_in_force = NS + "first_date_entry_in_force"
    id_local = NS + "id_local"
    passed_by = NS + "passed_by"


class TIME(Vocabulary):
    """OWL-Time."""

    NS = "http://www.w3.org/2006/time#"

    ProperInterval = NS + "ProperInterval"
    hasBeginning = NS + "hasBeginning"
    hasEnd = NS + "hasEnd"
    inXSDDate = NS + "inXSDDate"


class QUDT(Vocabulary):
    """QUDT: quantities."""

    NS = "http://qudt.org/schema/qudt/"

    numericValue = NS + "numericValue"
    QuantityValue = NS + "QuantityValue"
    unit = NS + "unit"


PREFIXES = {
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
    "skos": SKOS.NS,
    "time": TIME.NS,
    "xsd": XSD.NS,
}
