// The page. The server sends the state and each change of it; none touches what is being typed.
import { html, render, useEffect, useMemo, useRef, useState } from "/static/htm-preact.js";
import { Button, Control, blank, fromJson, toJson, typed } from "/static/kinds.js";
import { Latency, Message, Value, duration } from "/static/results.js";

const LANGUAGES = ["Python", "test", "curl", "hotplug call"];
const LONGEST_LINK = 6000;
const MOST_CALLS = 200;
const MOST_LINES = 500;

async function ask(path, body) {
  const options = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const reply = await fetch(path, options).catch(() => { throw new Error("the server does not answer"); });
  const found = await reply.json().catch(() => ({ error: `status ${reply.status}` }));
  if (!reply.ok) throw new Error(found.error || `status ${reply.status}`);
  return found;
}

const count = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

const at = (id, rest = "") => `/api/plugins/${encodeURIComponent(id)}${rest}`;

/** What the address says: the plugin, the export, and the state of its form. */
function readLink() {
  const [, id = "", name = "", args = ""] = /^#\/([^/]*)\/?([^?]*)\??(.*)$/.exec(location.hash) || [];
  try {
    return { id: decodeURIComponent(id), name, args: args ? JSON.parse(decodeURIComponent(args)) : null };
  } catch {
    return { id: decodeURIComponent(id), name, args: null };
  }
}

function writeLink(id, name, args) {
  const text = args ? encodeURIComponent(JSON.stringify(args)) : "";
  const hash = `#/${encodeURIComponent(id)}/${name}${text && text.length < LONGEST_LINK ? `?${text}` : ""}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

/** The state of the server, kept up to date by its events. */
function useServer() {
  const [state, set] = useState(null);
  const [connected, connect] = useState(false);
  useEffect(() => {
    let source = null;
    let timer = 0;
    const open = () => {
      source = new EventSource("/api/events");
      const on = (name, take) => source.addEventListener(name, (event) => { const about = JSON.parse(event.data); set((before) => take(before, about)); });
      source.onopen = () => connect(true);
      source.onerror = () => {
        connect(false);
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, 1000);
      };
      on("state", (_, about) => about);
      on("plugin", (before, about) => ({ ...before, plugins: before.plugins.map((one) => (one.id === about.id ? about : one)) }));
      on("pins", (before, about) => ({ ...before, pins: { ...before.pins, [about.id]: about.pins } }));
      const line = (before, about) => ({ ...before, log: [...before.log, about].slice(-MOST_LINES) });
      on("call", line);
      on("event", (before, about) => {
        const paused = about.event === "paused" || (about.event !== "resumed" && before.paused);
        return about.line === null ? before : { ...line(before, about), paused };
      });
    };
    open();
    return () => { clearTimeout(timer); source.close(); };
  }, []);
  return [state, connected];
}

/** The interface of a plugin, loaded again when it changes; the one before stays until then. */
function useInterface(plugin) {
  const [found, set] = useState({});
  const key = plugin ? `${plugin.id} ${plugin.interface}` : "";
  useEffect(() => {
    if (!plugin || !plugin.interface) return;
    ask(at(plugin.id)).then((about) => set((all) => ({ ...all, [plugin.id]: about })), () => {});
  }, [key]);
  return plugin ? found[plugin.id] : null;
}

function App() {
  const [state, connected] = useServer();
  const [link, setLink] = useState(readLink);
  useEffect(() => {
    const onHash = () => setLink(readLink());
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const plugin = state && (state.plugins.find((one) => one.id === link.id) || state.plugins[0]);
  const about = useInterface(plugin);
  const one = about && (about.exports.find((found) => found.name === link.name) || about.exports[0]);
  const choose = (id, name = "") => { writeLink(id, name); setLink({ id, name, args: null }); };
  if (!state) return html`<main class="start"><p role="status">${connected ? "loading" : "connecting to hotplug dev …"}</p></main>`;
  return html`<${Button} class="skip" onClick=${() => document.getElementById("form")?.focus()}>skip to the form<//>
    <header><h1>hotplug <span>dev</span></h1>
      <p role="status" class=${connected ? "on" : "off"}>${connected ? (state.paused ? "paused" : "live") : "the server is gone …"}</p></header>
    <div class="columns">
      <${Sidebar} ...${{ state, plugin, about, one, choose }} />
      <main>
        ${plugin && html`<${Plugin} key=${plugin.id} plugin=${plugin} about=${about} paused=${state.paused} />`}
        ${one && html`<${Form} key=${`${plugin.id} ${one.name}`} ...${{ plugin, about, one, link, log: state.log }} />`}
        ${plugin && html`<${Pins} ...${{ plugin, about, pins: state.pins[plugin.id] || [], setLink }} />`}
        <${Log} lines=${state.log} />
      </main>
    </div>`;
}

function Sidebar({ state, plugin, about, one, choose }) {
  const [filter, set] = useState("");
  const input = useRef(null);
  useEffect(() => {
    const onKey = (event) => {
      if (event.key === "/" && !/input|textarea|select/i.test(event.target.tagName)) { event.preventDefault(); input.current?.focus(); }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const exports = (about ? about.exports : []).filter((found) => found.name.includes(filter.toLowerCase()));
  return html`<nav aria-label="plugins and exports">
    <ul class="plugins">${state.plugins.map((each) => html`<li key=${each.id}>
      <${Button} aria-current=${each === plugin ? "true" : "false"} onClick=${() => choose(each.id)}>
        <span class=${`dot ${each.state}`} aria-hidden="true"></span> ${each.name} <small>${each.state === "serving" ? `gen ${each.generation}` : each.state}</small><//></li>`)}</ul>
    ${about && about.exports.length > 8 && html`<input ref=${input} type="search" aria-label="filter the exports" placeholder="filter ( / )" value=${filter} onInput=${typed(set)} />`}
    <ul class="exports">${exports.map((each) => html`<li key=${each.name}>
      <${Button} aria-current=${each === one ? "true" : "false"} onClick=${() => choose(plugin.id, each.name)}>${each.name}<//></li>`)}</ul></nav>`;
}

function Plugin({ plugin, about, paused }) {
  const [wrong, tell] = useState("");
  const act = (action) => ask(at(plugin.id, "/do"), { action }).then(() => tell(""), (error) => tell(error.message));
  const times = Object.entries(plugin.times).filter(([, time]) => time).map(([name, time]) => `${name} ${duration(time)}`).join(" · ");
  return html`<section class="plugin" aria-label="plugin">
    <h2>${plugin.name} <small>${plugin.version}</small> <span class=${`state ${plugin.state}`}>${plugin.state}</span></h2>
    ${plugin.doc && html`<p>${plugin.doc}</p>`}
    <p class="facts"><span>generation <b>${plugin.generation || "none"}</b></span> <code title="fingerprint">${plugin.fingerprint.slice(0, 8)}</code>
      ${times && html` <span>${times}</span>`} <span>${count(plugin.calls, "call")}, ${plugin.failures} failed</span>
      ${plugin.application && html` <span>in the application</span>`}</p>
    ${plugin.root && html`<p class="actions">
      <${Button} onClick=${() => act("rebuild")}>rebuild<//> <${Button} onClick=${() => act("back")}>back<//>
      <${Button} onClick=${() => act("fresh")}>fresh<//> <${Button} onClick=${() => act(paused ? "resume" : "pause")}>${paused ? "resume" : "pause"}<//></p>`}
    ${wrong && html`<p class="bad" role="alert">${wrong}</p>`}
    ${plugin.state === "failed" && html`<div class="trouble" role="alert"><h3>${plugin.stage === "gate" ? "built, and not swapped in" : plugin.stage === "manifest" ? "wrong manifest" : "not built"}: ${count(plugin.problems.length, "error")}
      ${plugin.generation > 0 && html` <small>still serving generation ${plugin.generation}</small>`}</h3>
      ${plugin.problems.map((one, n) => html`<${Message} key=${n} text=${one.text} />`)}</div>`}
    ${plugin.warnings.length > 0 && html`<details><summary>${count(plugin.warnings.length, "warning")}</summary>${plugin.warnings.map((one, n) => html`<${Message} key=${n} text=${one} />`)}</details>`}
    ${about && html`<details><summary>what it may do</summary><dl class="may">
      <dt>capabilities</dt><dd>${about.capabilities.join(", ") || "none"}</dd>
      <dt>functions of its host</dt><dd>${about.imports.map((one) => html`<div key=${one.signature}><code>${one.signature}</code></div>`)}${about.imports.length === 0 && "none"}</dd>
      <dt>limits</dt><dd>${Object.entries(about.limits).map(([name, limit]) => `${name} ${limit === null ? "none" : limit}`).join(", ")}</dd></dl></details>`}
  </section>`;
}

/** The state of each argument, from the address, from before, or from its default. */
function begin(one, about, args) {
  return one.args.map((arg, n) => {
    if (args && n in args) return args[n];
    return "default" in arg ? fromJson(arg.kind, arg.default, about.types) : blank(arg.kind, about.types);
  });
}

const kindsOf = (one) => one.args.map((arg) => `${arg.name} ${arg.kind.text}`).join();

function Form({ plugin, about, one, link, log }) {
  const fits = (args) => Array.isArray(args) && args.length <= one.args.length;
  const [form, set] = useState(() => ({ kinds: kindsOf(one), args: begin(one, about, fits(link.args) ? link.args : null) }));
  const [answer, answered] = useState(null);
  const [history, remember] = useState([]);
  const [copy, copying] = useState("");
  // Where an argument gets another kind, the others keep what was typed.
  const args = form.kinds === kindsOf(one) ? form.args : begin(one, about, one.args.map((arg) => form.args[form.kinds.split(",").indexOf(`${arg.name} ${arg.kind.text}`)]).map((arg, n) => arg ?? blank(one.args[n].kind, about.types)));
  const change = (made) => { set({ kinds: kindsOf(one), args: made }); writeLink(plugin.id, one.name, made); };
  useEffect(() => { if (fits(link.args) && link.args.length) change(begin(one, about, link.args)); }, [link]);
  const json = useMemo(() => { try { return args.map((arg, n) => toJson(one.args[n].kind, arg, about.types)); } catch (error) { return error; } }, [args]);
  const run = async (path) => {
    if (json instanceof Error) return answered({ problem: json.message });
    answered((before) => ({ ...before, running: true }));
    try {
      const found = await ask(at(plugin.id, path), { export: one.name, args: json });
      if (path === "/call") {
        answered({ ...found, returns: one.returns });
        remember((before) => [{ args, text: JSON.stringify(json).slice(1, -1), outcome: found.outcome, seconds: found.seconds, generation: found.generation }, ...before].slice(0, 20));
      } else answered((before) => (before ? { ...before, running: false } : null));
    } catch (error) { answered({ problem: error.message }); }
  };
  const onKey = (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run("/call"); } };
  const calls = log.filter((line) => line.event === "call" && line.id === plugin.id && line.export === one.name).slice(-MOST_CALLS);
  const show = async (language) => {
    const reply = json instanceof Error ? { text: json.message } : ask(at(plugin.id, "/snippet"), { export: one.name, args: json, language });
    copying((await Promise.resolve(reply).catch((error) => ({ text: error.message }))).text);
  };
  return html`<section class="call" aria-label=${`call ${one.name}`}>
    <h2 id="form" tabindex="-1"><code>${one.signature}</code></h2>
    ${one.doc && html`<p>${one.doc}</p>`}
    <form onSubmit=${(e) => { e.preventDefault(); run("/call"); }} onKeyDown=${onKey}>
      ${one.args.map((arg, n) => html`<div class="field" key=${arg.name}><label class="name" for=${`arg-${n}`}>${arg.name} <code>${arg.kind.text}</code>${arg.doc && html` <span class="dim">${arg.doc}</span>`}</label>
        <${Control} kind=${arg.kind} state=${args[n]} set=${(value) => change(args.with(n, value))} about=${about} id=${`arg-${n}`} label=${arg.name} /></div>`)}
      <p class="actions"><button class="main" disabled=${!plugin.generation}>call <kbd>Ctrl Enter</kbd></button>
        ${plugin.root && html` <${Button} onClick=${() => run("/pins")}>pin<//>`}
        <select aria-label="copy the call as" value="" onChange=${typed(show)}><option value="">copy as …</option>${LANGUAGES.map((name) => html`<option key=${name} value=${name}>${name}</option>`)}</select>
        <${Button} onClick=${() => navigator.clipboard?.writeText(location.href)}>copy link<//></p>
    </form>
    ${copy && html`<${Snippet} text=${copy} close=${() => copying("")} />`}
    <div aria-live="polite">${answer && html`<${Answer} answer=${answer} types=${about.types} />`}</div>
    <${Latency} calls=${calls} />
    ${history.length > 0 && html`<details class="history"><summary>${count(history.length, "call")} before</summary><ol>${history.map((each, n) => html`<li key=${n}>
      <${Button} onClick=${() => change(each.args)}>${each.text.slice(0, 80) || "no arguments"}<//> <small class=${each.outcome === "failed" ? "bad" : "dim"}>${each.outcome} · ${duration(each.seconds)} · gen ${each.generation}</small></li>`)}</ol></details>`}
  </section>`;
}

function Snippet({ text, close }) {
  const [copied, tell] = useState(false);
  return html`<div class="snippet"><pre class="text" tabindex="0">${text}</pre><p class="actions">
    <${Button} onClick=${() => navigator.clipboard.writeText(text).then(() => tell(true))}>${copied ? "copied" : "copy"}<//> <${Button} onClick=${close}>close<//></p></div>`;
}

function Answer({ answer, types }) {
  if (answer.problem) return html`<div class="answer failed"><p class="bad" role="alert">${answer.problem}</p></div>`;
  if (!answer.outcome) return html`<div class="answer"><p class="dim">calling …</p></div>`;
  const { outcome, error, log } = answer;
  const kind = outcome === "err" ? answer.returns.of[1] : answer.returns;
  return html`<div class=${`answer ${outcome}${answer.running ? " running" : ""}`} data-generation=${answer.generation}>
    <p class="dim">${outcome === "ok" ? "result" : outcome} · ${duration(answer.seconds)} · generation ${answer.generation} (${answer.fingerprint.slice(0, 8)})</p>
    ${error ? html`<p class="bad"><b>${error.class}</b>: ${error.message}</p><${Message} text=${error.text} />` : html`<${Value} kind=${kind} value=${answer.value} types=${types} />`}
    ${log.length > 0 && html`<details open><summary>${count(log.length + answer.log_dropped, "line")} logged</summary>
      <pre class="text" tabindex="0">${log.map((line, n) => html`<span key=${n} class=${`log-${line.level}`}>${`${line.level.padEnd(8)}${line.text}\n`}</span>`)}${answer.log_dropped > 0 && `… and ${answer.log_dropped} more`}</pre></details>`}
  </div>`;
}

function Pins({ plugin, about, pins, setLink }) {
  const [wrong, tell] = useState("");
  const act = (path) => ask(at(plugin.id, `/pins${path}`), {}).then(() => tell(""), (error) => tell(error.message));
  if (!pins.length && !wrong) return null;
  const load = (pin) => {
    const one = about.exports.find((found) => found.name === pin.export);
    if (!one) return tell(`there is no export ${pin.export} any more`);
    const args = pin.args.map((json, n) => fromJson(one.args[n].kind, json, about.types));
    writeLink(plugin.id, one.name, args);
    return setLink({ id: plugin.id, name: one.name, args });
  };
  const unsaved = pins.some((pin) => pin.saved === false);
  const changed = pins.filter((pin) => pin.same === false).length;
  return html`<section class="pins" aria-label="pinned calls"><h2>pinned calls <small>${changed ? `${changed} of ${pins.length} changed` : `${pins.length} the same`}</small></h2>
    ${wrong && html`<p class="bad" role="alert">${wrong}</p>`}
    ${pins.map((pin) => html`<article key=${pin.key} class=${pin.problem || pin.fails ? "failed" : pin.same ? "same" : "changed"}>
      <h3><code>${pin.call}</code> <small>${pin.problem ? "" : pin.same ? "same" : pin.fails ? "fails" : "changed"}${pin.saved ? " · in calls.toml" : ""}</small></h3>
      ${pin.problem ? html`<${Message} text=${pin.problem} />` : html`
        ${pin.same ? html`<pre class="text">${pin.new.text}</pre>` : html`<div class="sides"><div><h4>pinned</h4><pre class="text">${pin.old.text}</pre></div><div><h4>generation ${pin.generation}</h4><pre class="text">${pin.new.text}</pre></div></div>
          ${pin.text && html`<${Message} text=${pin.text} />`}`}
        <p class="actions">${!pin.same && html`<${Button} onClick=${() => act(`/${pin.key}/accept`)}>accept the new answer<//> `}
          <${Button} onClick=${() => load(pin)}>into the form<//> <${Button} onClick=${() => act(`/${pin.key}/remove`)}>unpin<//></p>`}
    </article>`)}
    ${unsaved && html`<p class="actions"><${Button} class="main" onClick=${() => act("/save")}>save to calls.toml<//></p>`}</section>`;
}

const FILTERS = { everything: () => true, calls: (line) => line.event === "call", failures: (line) => line.event === "failed" || line.outcome === "failed", swaps: (line) => line.event === "live" };

function Log({ lines }) {
  const [filter, choose] = useState("everything");
  const [text, search] = useState("");
  const [frozen, freeze] = useState(null);
  const shown = (frozen || lines).filter((line) => FILTERS[filter](line) && line.line.toLowerCase().includes(text.toLowerCase())).slice(-100).reverse();
  const clock = (time) => new Date(time * 1000).toTimeString().slice(0, 8);
  return html`<section class="log" aria-label="log"><h2>log</h2><p class="actions">
    <select aria-label="which lines" value=${filter} onChange=${typed(choose)}>${Object.keys(FILTERS).map((name) => html`<option key=${name} value=${name}>${name}</option>`)}</select>
    <input type="search" aria-label="filter the log" placeholder="filter" value=${text} onInput=${typed(search)} />
    <${Button} aria-pressed=${frozen ? "true" : "false"} onClick=${() => freeze(frozen ? null : lines)}>${frozen ? `go on (${lines.at(-1) === frozen.at(-1) ? "nothing new" : "more"})` : "pause"}<//></p>
    <ol tabindex="0" aria-label="lines of the log, the last first">${shown.map((line) => html`<li key=${`${line.time} ${line.line}`} class=${line.event === "failed" || line.outcome === "failed" ? "bad" : ""}>
      <time>${clock(line.time)}</time> <span>${line.event === "call" ? `${line.plugin}.${line.line} · ${duration(line.seconds)}` : line.line.split("\n")[0]}</span></li>`)}</ol></section>`;
}

render(html`<${App} />`, document.getElementById("page"));
