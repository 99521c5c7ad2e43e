"""The terms of W3C's and other standards that the graph uses, as plain strings, each vocabulary a closed list."""

from __future__ import annotations


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
