"""Who asks an endpoint: a user and a password, given by Basic or Digest as the endpoint wants, and only to it.

SPARQLWrapper and rdflib both ask through urllib's one opener, so that is where passwords are known. A password is
given only after the endpoint asked for it, and from then on ahead of each request to the same address: a long body
would else be sent twice, and some servers hang up on the first.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from functools import cache
from http.client import HTTPResponse
from typing import IO, Any
from urllib.parse import urlsplit
from urllib.request import (
    BaseHandler,
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    build_opener,
    install_opener,
    parse_http_list,
    parse_keqv_list,
)

from ontology.errors import GazetteError

USER, PASSWORD = "GAZETTE_USER", "GAZETTE_PASSWORD"
TIMEOUT = 60  # seconds
TRIES = 2  # answers to a challenge; the second where the first used a nonce that had run out


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user and a password, which shows nowhere."""

    user: str
    password: str = field(repr=False)


def read_credentials(environment: Mapping[str, str] = os.environ) -> Credentials | None:
    """The user and password that the environment holds, or None where it holds no user.

    No option takes them: what stands on a command line shows in the list of processes.
    Raises GazetteError where there is a user and no password.
    """
    user = environment.get(USER)
    if not user:
        return None
    if PASSWORD not in environment:
        raise GazetteError(f"{USER} is {user} and there is no password; set {PASSWORD} in the environment too")
    return Credentials(user, environment[PASSWORD])


def check_address(url: str) -> None:
    """Raise GazetteError for what is no address of an endpoint, or holds a password."""
    if not url.lower().startswith(("http://", "https://")):
        raise GazetteError(f"{url}: no address of an endpoint; it starts with http:// or https://")
    try:
        parts = urlsplit(url)
        known = parts.username is not None
    except ValueError as error:
        raise GazetteError(f"{url}: no address of an endpoint ({error})") from None
    if known:
        # the address shows in messages and in lists of processes
        raise GazetteError(f"{parts.hostname}: the address holds a user; give it as {USER} and {PASSWORD} instead")


def admit(url: str, credentials: Credentials | None) -> None:
    """Make known to this process what to answer when the endpoint at an address asks who is there."""
    check_address(url)
    known = passwords()
    if credentials is not None:
        known.add_password(None, url, credentials.user, credentials.password)


@cache
def passwords() -> HTTPPasswordMgrWithDefaultRealm:
    """The passwords of this process, by address; the first call makes urllib use them."""
    known = HTTPPasswordMgrWithDefaultRealm()
    install_opener(build_opener(Patience(), DigestAhead(known), BasicAhead(known)))
    return known


class Patience(BaseHandler):
    """A time limit for requests without one: rdflib's store would wait for ever."""

    def http_request(self, request: Request) -> Request:
        """The request, with a limit."""
        if not isinstance(request.timeout, int | float):
            request.timeout = TIMEOUT
        return request

    https_request = http_request


class DigestAhead(HTTPDigestAuthHandler):
    """Digest, computed ahead with the last challenge of the same address."""

    def __init__(self, known: HTTPPasswordMgrWithDefaultRealm) -> None:
        super().__init__(known)
        self.challenges: dict[str, dict[str, str]] = {}
        self.retried = 0  # urllib's own count of the answers to challenges in a row

    def http_request(self, request: Request) -> Request:
        """The request, with an answer to the challenge that is known."""
        challenge = self.challenges.get(place_of(request))
        if challenge is not None and not request.has_header("Authorization"):
            answer = self.get_authorization(request, challenge)
            if answer:
                request.add_unredirected_header("Authorization", f"Digest {answer}")
        return request

    https_request = http_request

    def http_error_401(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message) -> HTTPResponse | None:
        """The answer to a request that was asked who is there, or None."""
        try:
            found: HTTPResponse | None = super().http_error_401(req, fp, code, msg, headers)  # type: ignore[arg-type]
            return found
        finally:
            # urllib does not, where the password is wrong, and would refuse every later request
            self.reset_retry_count()

    def retry_http_digest_auth(self, req: Request, auth: str) -> Any:
        """Answer a challenge, as often as makes sense."""
        if self.retried > TRIES:
            return None
        written = auth.partition(" ")[2]
        self.challenges[place_of(req)] = parse_keqv_list([each for each in parse_http_list(written) if each])
        return super().retry_http_digest_auth(req, auth)


class BasicAhead(HTTPBasicAuthHandler):
    """Basic, sent ahead to an address that asked for it once."""

    def __init__(self, known: HTTPPasswordMgrWithDefaultRealm) -> None:
        super().__init__(known)
        self.asked: dict[str, str] = {}

    def http_request(self, req: Request) -> Request:
        """The request, with what the address asked for."""
        said = self.asked.get(place_of(req))
        if said is not None and not req.has_header("Authorization"):
            req.add_unredirected_header("Authorization", said)
        return req

    https_request = http_request

    def http_error_401(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message) -> HTTPResponse | None:
        """The answer to a request that was asked who is there, or None."""
        if not headers.get("WWW-Authenticate", "").lower().startswith("basic"):
            # urllib would call another scheme an error of ours
            return None
        found: HTTPResponse | None = super().http_error_401(req, fp, code, msg, headers)  # type: ignore[arg-type]
        return found

    def retry_http_basic_auth(self, host: str, req: Request, realm: str) -> Any:
        """Answer once; what was answered is kept where it was right."""
        before = req.get_header("Authorization")
        found = super().retry_http_basic_auth(host, req, realm)
        said = req.get_header("Authorization")
        if found is not None and said is not None and said != before:
            self.asked[place_of(req)] = said
        return found


def place_of(request: Request) -> str:
    """The address of a request without its query."""
    return request.full_url.partition("?")[0]
