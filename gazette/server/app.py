"""The server's application: its routes, and the workers that live as long as it does."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from gazette.server.catalogue_api import CatalogueApi, describe_api, not_found
from gazette.server.endpoint import Pools, SparqlEndpoint
from gazette.server.pages import STATIC, VENDOR, editor_page, home_page
from gazette.server.settings import Settings
from graph.snapshots import snapshots
from graph.workers import AnswerError, WorkerPool


def make_app(settings: Settings) -> Starlette:
    """The application that serves a store; it starts its workers when it is started, and ends them with itself."""
    running: list[Pools] = []

    def pools() -> Pools:
        return running[0]

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with workers(settings) as started:
            running.append(started)
            yield
            running.clear()

    api = CatalogueApi(pools)
    routes: list[BaseRoute] = [
        Route("/sparql", SparqlEndpoint(pools, settings)),
        Route("/query", api.list_queries),
        Route("/query/{name}", api.answer),
        Route("/openapi.json", describe_api),
        Route("/editor", editor_page),
        Mount("/vendor", StaticFiles(directory=VENDOR)),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    if settings.site is not None:
        routes.append(Mount("/", StaticFiles(directory=settings.site, html=True)))
    else:
        routes.append(Route("/", home_page))
    middleware = [
        Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST", "HEAD"], allow_headers=["*"]),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
    ]
    return Starlette(routes=routes, middleware=middleware, lifespan=lifespan, exception_handlers={404: not_found})


@asynccontextmanager
async def workers(settings: Settings) -> AsyncIterator[Pools]:
    """The worker pools of a server, which follow the store when it is built anew."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(snapshots(settings.store))

        async def start(name: str, network: bool) -> WorkerPool:
            (folder / name).mkdir()
            pool = WorkerPool(settings.store, folder / name, settings.limits, most=settings.workers, network=network)
            stack.push_async_callback(pool.close)
            await pool.open()
            watching = asyncio.create_task(pool.watch())
            stack.callback(watching.cancel)
            return pool

        closed = await start("closed", False)
        open_ = await start("open", True) if settings.service_hosts else None
        yield Pools(settings, closed, open_)


def quiet_broken_answers(record: logging.LogRecord) -> bool:
    """For the server's log: an answer that breaks off is one line, not a traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, AnswerError):
        record.msg, record.args, record.exc_info, record.exc_text = f"an answer broke off: {error}", (), None, None
    return True
