"""`hotplug publish`."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from hotplug.build import build
from hotplug.cli.registry.common import JSON, Spec, emit, engines, policy
from hotplug.cli.terminal import Misuse, colors, progress
from hotplug.errors import Diagnostic, LinkError
from hotplug.manifest import Manifest, Project
from hotplug.registry import (
    About,
    Application,
    Descriptor,
    KeyFile,
    Record,
    Reference,
    publish,
    sign_version,
)

__all__ = ["chosen_key", "command"]


@click.command(
    "publish",
    short_help="Publish a version of a plugin.",
    epilog="Example: hotplug publish plugins/text-stats --to acme/text-stats",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--to", metavar="REF", help="The name, or `oci://HOST/PATH` of a registry.")
@click.option("--allow-breaking", is_flag=True, help="Publish it although it breaks its promise.")
@click.option("--no-build", is_flag=True, help="Publish the build that is there.")
@click.option("--dry-run", is_flag=True, help="Check everything, and publish nothing.")
@click.option(
    "--key", type=click.Path(path_type=Path), help="Sign with this key instead of your own."
)
@click.option("--no-sign", is_flag=True, help="Do not sign.")
@JSON
def command(
    path: Path, to: str | None, allow_breaking: bool, no_build: bool, dry_run: bool,
    key: Path | None, no_sign: bool, as_json: bool,
) -> None:  # fmt: skip
    """Build the plugin in PATH for release, and publish it under its name and version.

    REF is `NAMESPACE/NAME` in the store, `NAMESPACE` alone, or a place in a registry. Without it
    the namespace is that of the settings. The digest is printed. A version that breaks what its
    number promises is refused, and so is one that is there already with other bytes.
    """
    project = Project.at(path)
    manifest = Manifest.load(project.manifest)
    with engines() as at:
        target = Spec(_place(to, manifest.name), at)
        toml = project.manifest.read_bytes()
        wasm = _built(project, build_it=not no_build and (project.root / "Cargo.toml").is_file())
        about = About.read(project.root)
        record, artifact = Record.build(
            target.name, toml, wasm, about, allow_breaking=allow_breaking
        )
        repository = target.repository
        chosen = None if no_sign else chosen_key(key)
        policy().check_key(record.name, chosen)

        def sign(subject: Descriptor) -> str:
            return sign_version(repository, subject, chosen) if chosen else ""

        done = publish(repository, record, artifact, dry_run=dry_run, sign=sign if chosen else None)
    for problem in done.problems:
        click.echo(str(problem).replace("error:", "warning:", 1), err=True)
    what = "would publish" if dry_run else "published" if done.fresh else "already published:"
    if not as_json:
        click.echo(f"{what} {record.name} {record.version} to {target.source}", err=True)
    emit(
        as_json,
        {
            "name": str(record.name),
            "version": str(record.version),
            "digest": record.digest,
            "wasm": record.wasm.digest,
            "interface": record.declared.interface,
            "source": target.source,
            "fresh": done.fresh,
            "dry_run": dry_run,
            "signer": done.signer,
            "breaks": [one.message for one in done.problems],
        },
        [record.digest],
    )


def _place(to: str | None, plugin: str) -> str:
    """The place to publish at: *to*, completed by the settings."""
    if to is not None and ("/" in to or Reference.is_one(to)):
        return to
    namespace = to
    if namespace is None:
        application = Application.find()
        namespace = application.settings.namespace if application else ""
    if not namespace:
        raise Misuse(
            f"`{plugin}` needs a namespace to be published in",
            f'give `--to acme/{plugin}`, or set `namespace = "acme"` in the settings',
        )
    return f"{namespace}/{plugin}"


def _built(project: Project, *, build_it: bool) -> bytes:
    if build_it:
        with progress("building") as say:
            return build(project, say=say, color=colors()).artifact.read_bytes()
    for place in (project.artifact, project.shipped):
        with contextlib.suppress(FileNotFoundError):
            return place.read_bytes()
    raise LinkError(
        Diagnostic(f"there is no build in `{project.root}`", help="leave `--no-build` out")
    )


def chosen_key(given: Path | None) -> Path | None:
    """The key to sign with: the one that was given, or that of the user if there is one."""
    if given is not None:
        return given
    own = KeyFile.default()
    return own if own is not None and own.is_file() else None
