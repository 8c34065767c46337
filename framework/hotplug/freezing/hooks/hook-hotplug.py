"""What PyInstaller adds to a program that imports hotplug. PyInstaller runs this file."""

from importlib.metadata import PackageNotFoundError, entry_points, files

from PyInstaller.utils.hooks import (
    collect_data_files,
    collect_dynamic_libs,
    collect_submodules,
    copy_metadata,
)

__all__ = ["binaries", "datas", "hiddenimports"]

datas = collect_data_files("hotplug")
# wasmtime's library is `_libwasmtime.so`, a name that PyInstaller's default patterns leave out.
binaries = collect_dynamic_libs("wasmtime", search_patterns=["*.so", "*.dylib", "*.dll"])
# hotplug imports its commands and a few other modules by name, when they are needed.
hiddenimports = collect_submodules("hotplug") + collect_submodules("wasmtime")

# tomli is compiled by mypyc: its modules import another one, whose name differs in each release.
try:
    for path in files("tomli") or ():
        if "__mypyc." in path.name and len(path.parts) == 1:
            hiddenimports.append(path.name.partition(".")[0])
except PackageNotFoundError:
    pass

# The packages that `hotplug pack` made, with the modules and manifests in them.
for plugin in entry_points(group="hotplug.plugins"):
    package = plugin.value.partition(":")[0].partition(".")[0]
    datas += collect_data_files(package)
    hiddenimports += collect_submodules(package)
    if plugin.dist is not None:
        datas += copy_metadata(plugin.dist.name)
