"""The graph of declared types: an edge from each type to those that its definition uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

__all__ = ["components", "is_cycle"]

Graph = Mapping[str, Sequence[str]]


def components(graph: Graph) -> list[list[str]]:
    """The strongly connected components of *graph*, each after those that it uses.

    Each node and each edge is visited once, by Tarjan's algorithm (SIAM J. Comput. 1(2), 1972),
    without recursion: a chain of types may be longer than Python's stack.
    """
    found: list[list[str]] = []
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []  # the nodes whose component is not known yet
    waiting: set[str] = set()
    path: list[tuple[str, Iterator[str]]] = []

    def enter(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        waiting.add(node)
        path.append((node, iter(graph[node])))

    for root in graph:
        if root not in index:
            enter(root)
        while path:
            node, edges = path[-1]
            other = next(edges, None)
            if other is None:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == index[node]:
                    found.append(_popped(stack, node))
                    waiting.difference_update(found[-1])
            elif other not in index:
                enter(other)
            elif other in waiting:
                low[node] = min(low[node], index[other])
    return found


def _popped(stack: list[str], node: str) -> list[str]:
    """Takes the nodes down to *node* from *stack*."""
    component = [stack.pop()]
    while component[-1] != node:
        component.append(stack.pop())
    return component


def is_cycle(component: Sequence[str], graph: Graph) -> bool:
    """Whether the types of *component* use themselves, directly or through each other."""
    return len(component) > 1 or component[0] in graph[component[0]]
