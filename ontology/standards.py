"""The terms of W3C's and other standards that the graph uses, as plain strings, each vocabulary a closed list."""

from __future__ import annotations


class Vocabulary:
    """A closed list of terms, one attribute each, named as in its namespace."""

    NS = ""

    @classmethod
    def terms(cls) -> dict[str, str]:
        """Its terms, local name → IRI, in the order they are listed. Python's own words bear a `_` behind them.

        >>> list(QUDT.terms().items())[:1]
        [('numericValue', 'http://qudt.org/schema/qudt/numericValue')]
        """
        own = {name: value for name, value in vars(cls).items() if not name.startswith("_") and name != "NS"}
        return {name.removesuffix("_"): value for name, value in own.items()}


class RDF(Vocabulary):
    """RDF."""

    NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    Property = NS + "Property"
    first = NS + "first"
    nil = NS + "nil"
    rest = NS + "rest"
    type = NS + "type"


class RDFS(Vocabulary):
    """RDF Schema."""

    NS = "http://www.w3.org/2000/01/rdf-schema#"

    Literal = NS + "Literal"
    label = NS + "label"
    comment = NS + "comment"
    seeAlso = NS + "seeAlso"
    subClassOf = NS + "subClassOf"
    subPropertyOf = NS + "subPropertyOf"
    domain = NS + "domain"
    range = NS + "range"


class OWL(Vocabulary):
    """OWL 2."""

    NS = "http://www.w3.org/2002/07/owl#"

    AnnotationProperty = NS + "AnnotationProperty"
    Class = NS + "Class"
    ObjectProperty = NS + "ObjectProperty"
    DatatypeProperty = NS + "DatatypeProperty"
    SymmetricProperty = NS + "SymmetricProperty"
    TransitiveProperty = NS + "TransitiveProperty"
    Ontology = NS + "Ontology"
    imports = NS + "imports"
    inverseOf = NS + "inverseOf"
    propertyChainAxiom = NS + "propertyChainAxiom"
    versionInfo = NS + "versionInfo"
    versionIRI = NS + "versionIRI"


class XSD(Vocabulary):
    """XML Schema datatypes."""

    NS = "http://www.w3.org/2001/XMLSchema#"

    anyURI = NS + "anyURI"
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
    editorialNote = NS + "editorialNote"
    example = NS + "example"
    hiddenLabel = NS + "hiddenLabel"
    notation = NS + "notation"
    prefLabel = NS + "prefLabel"
    scopeNote = NS + "scopeNote"
    Concept = NS + "Concept"
    ConceptScheme = NS + "ConceptScheme"
    broader = NS + "broader"
    hasTopConcept = NS + "hasTopConcept"
    inScheme = NS + "inScheme"
    narrower = NS + "narrower"
    note = NS + "note"
    topConceptOf = NS + "topConceptOf"


class DCTERMS(Vocabulary):
    """Dublin Core terms."""

    NS = "http://purl.org/dc/terms/"

    accessRights = NS + "accessRights"
    alternative = NS + "alternative"
    conformsTo = NS + "conformsTo"
    coverage = NS + "coverage"
    date = NS + "date"
    description = NS + "description"
    format = NS + "format"
    identifier = NS + "identifier"
    isPartOf = NS + "isPartOf"
    isReferencedBy = NS + "isReferencedBy"
    issued = NS + "issued"
    license = NS + "license"
    modified = NS + "modified"
    references = NS + "references"
    rights = NS + "rights"
    source = NS + "source"
    subject = NS + "subject"
    temporal = NS + "temporal"
    title = NS + "title"
    type = NS + "type"


class PROV(Vocabulary):
    """PROV-O: where things come from."""

    NS = "http://www.w3.org/ns/prov#"

    Activity = NS + "Activity"
    Entity = NS + "Entity"
    Plan = NS + "Plan"
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

    Annotation = NS + "Annotation"
    SpecificResource = NS + "SpecificResource"
    TextPositionSelector = NS + "TextPositionSelector"
    TextQuoteSelector = NS + "TextQuoteSelector"
    end = NS + "end"
    exact = NS + "exact"
    hasBody = NS + "hasBody"
    hasSelector = NS + "hasSelector"
    hasSource = NS + "hasSource"
    hasTarget = NS + "hasTarget"
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


class SH(Vocabulary):
    """SHACL: shapes, and queries as resources."""

    NS = "http://www.w3.org/ns/shacl#"

    Parameter = NS + "Parameter"
    PrefixDeclaration = NS + "PrefixDeclaration"
    SPARQLExecutable = NS + "SPARQLExecutable"
    SPARQLSelectExecutable = NS + "SPARQLSelectExecutable"
    datatype = NS + "datatype"
    declare = NS + "declare"
    defaultValue = NS + "defaultValue"
    description = NS + "description"
    name = NS + "name"
    namespace = NS + "namespace"
    optional = NS + "optional"
    order = NS + "order"
    parameter = NS + "parameter"
    path = NS + "path"
    prefix = NS + "prefix"
    prefixes = NS + "prefixes"
    select = NS + "select"


class VOID(Vocabulary):
    """VoID: what a data set holds."""

    NS = "http://rdfs.org/ns/void#"

    Dataset = NS + "Dataset"
    class_ = NS + "class"
    classPartition = NS + "classPartition"
    classes = NS + "classes"
    distinctObjects = NS + "distinctObjects"
    distinctSubjects = NS + "distinctSubjects"
    entities = NS + "entities"
    exampleResource = NS + "exampleResource"
    feature = NS + "feature"
    properties = NS + "properties"
    property = NS + "property"
    propertyPartition = NS + "propertyPartition"
    subset = NS + "subset"
    triples = NS + "triples"
    uriSpace = NS + "uriSpace"
    vocabulary = NS + "vocabulary"


class DCAT(Vocabulary):
    """DCAT: data sets and their distributions."""

    NS = "http://www.w3.org/ns/dcat#"

    Dataset = NS + "Dataset"
    Distribution = NS + "Distribution"
    distribution = NS + "distribution"
    keyword = NS + "keyword"
    mediaType = NS + "mediaType"


class SD(Vocabulary):
    """SPARQL 1.1 Service Description: what an endpoint speaks and holds."""

    NS = "http://www.w3.org/ns/sparql-service-description#"

    Dataset = NS + "Dataset"
    Graph = NS + "Graph"
    NamedGraph = NS + "NamedGraph"
    SPARQL11Query = NS + "SPARQL11Query"
    Service = NS + "Service"
    UnionDefaultGraph = NS + "UnionDefaultGraph"
    defaultDataset = NS + "defaultDataset"
    defaultGraph = NS + "defaultGraph"
    endpoint = NS + "endpoint"
    feature = NS + "feature"
    name = NS + "name"
    namedGraph = NS + "namedGraph"
    resultFormat = NS + "resultFormat"
    supportedLanguage = NS + "supportedLanguage"
