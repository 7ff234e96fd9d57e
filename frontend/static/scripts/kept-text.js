// Text that is not lost: what is typed stands in the browser's own storage until the server has it. A draft is what was typed since
// the field last showed the server's text; the server knows how much of a draft it has and merges the rest, so sending again is safe.
const SEND_AFTER = 1500;
const SEND_AT_THE_LATEST = 4000;
const NO_ANSWER_AFTER = 12000;
const LOOK_EVERY = 3000;
const DEAD_AFTER = 12000;
const PAGE = fresh();
const editors = new Map();

function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function connected() {
  const state = window.Vaadin?.connectionState?.state;
  return navigator.onLine && state !== 'connection-lost' && state !== 'reconnecting';
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function drafts(prefix) {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}

// Nobody looks after a draft whose page is closed, or fell silent.
function abandoned(draft) {
  return draft !== null && (draft.owner === '' || (draft.owner !== PAGE && Date.now() - draft.alive > DEAD_AFTER));
}

class Editor {
  constructor(field, key, words) {
    this.key = key;
    this.words = words;
    this.composing = false;
    this.resending = false;
    this.listen = (event) => this.heard(event);
    this.attach(field);
    this.begin(field.value);
    this.resume();
  }

  attach(field) {
    this.field?.removeEventListener('input', this.listen);
    this.field = field;
    ['input', 'compositionstart', 'compositionend', 'focusout', 'keydown'].forEach((type) => {
      field.removeEventListener(type, this.listen);
      field.addEventListener(type, this.listen);
    });
  }

  begin(text) {
    this.draft = fresh();
    this.base = text;
    this.saved = text;
    this.seq = 0;
    this.acknowledged = 0;
    this.sentAt = 0;
    this.stored = null;
  }

  get name() {
    return `${this.key}${this.draft}`;
  }

  get dirty() {
    return this.field.value !== this.saved;
  }

  get waiting() {
    return this.sentAt > 0 && Date.now() - this.sentAt < NO_ANSWER_AFTER;
  }

  heard(event) {
    if (event.type === 'compositionstart') {
      this.composing = true;
    } else if (event.type === 'compositionend') {
      this.composing = false;
      this.typed();
      if (!this.dirty && this.later !== undefined) {
        this.show(this.later);
      }
    } else if (event.type === 'focusout') {
      this.composing = false;
      this.send(true);
    } else if (event.type === 'keydown') {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        this.send(true);
        this.field.dispatchEvent(new CustomEvent('kept-done'));
      }
    } else {
      this.typed();
    }
  }

  typed() {
    this.keep();
    this.since ??= Date.now();
    clearTimeout(this.timer);
    const rest = Math.max(0, SEND_AT_THE_LATEST - (Date.now() - this.since));
    this.timer = setTimeout(() => this.send(false), Math.min(SEND_AFTER, rest));
    this.tell();
  }

  // Into the browser's storage, with the text that it was based on.
  keep() {
    this.yieldToOther();
    if (this.dirty) {
      this.stored = this.field.value;
      const draft = { base: this.base, text: this.stored, seq: this.seq, owner: PAGE, alive: Date.now() };
      try {
        localStorage.setItem(this.name, JSON.stringify(draft));
      } catch {
        this.full = true;
      }
    } else {
      this.forget();
    }
  }

  forget() {
    localStorage.removeItem(this.name);
    this.stored = null;
  }

  // Another window took this draft for abandoned and sent it: from here on this is a new one, based on what was sent.
  yieldToOther() {
    if (this.stored !== null && !this.full) {
      const draft = read(this.name);
      if (draft === null || (draft.owner !== PAGE && draft.owner !== '')) {
        this.begin(this.stored);
      }
    }
  }

  send(atOnce) {
    this.yieldToOther();
    if (this.composing || !this.dirty || !this.field.isConnected || (this.waiting && !atOnce)) {
      this.tell();
      return;
    }
    clearTimeout(this.timer);
    const { draft } = this;
    const text = this.field.value;
    this.seq += 1;
    const { seq } = this;
    this.sentAt = Date.now();
    this.since = undefined;
    this.refused = undefined;
    this.keep();
    this.tell();
    this.field.$server.typed(draft, seq, this.base, text).then(
      (answer) => {
        if (draft === this.draft) {
          this.answered(seq, text, answer);
        }
      },
      () => {
        this.sentAt = 0;
        this.unheard = true;
      },
    );
  }

  answered(seq, text, answer) {
    this.unheard = false;
    if (seq === this.seq) {
      this.sentAt = 0;
    }
    if (answer.refused) {
      this.refused = answer.refused;
    } else if (seq > this.acknowledged) {
      this.acknowledged = seq;
      this.saved = text;
      this.everSaved = true;
      this.keep();
      if (!this.dirty && !this.composing) {
        this.show(answer.text);
      } else if (!this.waiting) {
        this.typed();
      }
    }
    this.tell();
  }

  // What others wrote; while something of one's own is on its way, the answer brings it.
  theirs(text) {
    if (this.dirty || this.sentAt > 0) {
      return;
    }
    if (this.composing) {
      this.later = text;
    } else {
      this.show(text);
    }
  }

  show(text) {
    this.later = undefined;
    const before = this.field.value;
    if (text === before) {
      return;
    }
    this.forget();
    const input = this.field.inputElement;
    const marks = input && document.activeElement === input ? [input.selectionStart, input.selectionEnd] : null;
    this.field.value = text;
    this.begin(text);
    if (marks) {
      let start = 0;
      while (start < Math.min(before.length, text.length) && before[start] === text[start]) {
        start += 1;
      }
      let end = 0;
      const most = Math.min(before.length, text.length) - start;
      while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) {
        end += 1;
      }
      const moved = (mark) => {
        if (mark <= start) {
          return mark;
        }
        return mark >= before.length - end ? mark + text.length - before.length : start;
      };
      input.setSelectionRange(moved(marks[0]), moved(marks[1]));
    }
  }

  // Drafts of this field that a closed window, a lost session or a stopped server left behind.
  resume() {
    if (this.resending || !this.field.isConnected || !connected()) {
      return;
    }
    const name = drafts(this.key).find((n) => n !== this.name && abandoned(read(n)));
    if (!name) {
      return;
    }
    const draft = read(name);
    this.resending = true;
    localStorage.setItem(name, JSON.stringify({ ...draft, owner: PAGE, alive: Date.now() }));
    const over = () => {
      this.resending = false;
      this.tell();
    };
    setTimeout(over, NO_ANSWER_AFTER);
    this.tell();
    this.field.$server.typed(name.slice(this.key.length), draft.seq + 1, draft.base, draft.text).then(
      (answer) => {
        if (answer.refused) {
          this.refused = answer.refused;
          localStorage.setItem(name, JSON.stringify({ ...draft, owner: '' }));
          setTimeout(over, NO_ANSWER_AFTER);
          return;
        }
        localStorage.removeItem(name);
        this.everSaved = true;
        this.resending = false;
        this.theirs(answer.text);
        this.resume();
        this.tell();
      },
      () => {
        localStorage.setItem(name, JSON.stringify({ ...draft, owner: '' }));
        over();
      },
    );
  }

  look() {
    if (!this.field.isConnected) {
      return;
    }
    if (this.dirty) {
      this.keep();
      if (connected() && !this.refused && !this.waiting && Date.now() - (this.since ?? 0) > SEND_AFTER) {
        this.send(false);
      }
    }
    this.resume();
    this.tell();
  }

  leave() {
    const draft = this.stored === null ? null : read(this.name);
    if (draft?.owner === PAGE) {
      localStorage.setItem(this.name, JSON.stringify({ ...draft, owner: '' }));
    }
  }

  tell() {
    const place = this.field.querySelector('.kept-state');
    if (!place) {
      return;
    }
    let state = this.everSaved ? 'saved' : '';
    if (this.dirty || this.resending) {
      this.unheard ||= this.sentAt > 0 && Date.now() - this.sentAt > NO_ANSWER_AFTER / 2;
      state = connected() && !this.unheard ? 'saving' : 'local';
    }
    if (this.refused) {
      state = 'refused';
    }
    const text = state === 'refused' ? this.refused : (this.words[state] ?? '');
    if (place.textContent !== text) {
      place.textContent = text;
      place.dataset.state = state;
    }
  }
}

function edit([field, key, words, stored]) {
  const editor = editors.get(key);
  if (!editor) {
    field.value = stored;
    field.keptEditor = new Editor(field, key, words);
    editors.set(key, field.keptEditor);
  } else if (editor.field !== field) {
    // drawn again: what was typed and not sent yet goes on in the new field
    const typed = editor.field.value;
    const open = editor.dirty;
    field.keptEditor = editor;
    editor.attach(field);
    field.value = open ? typed : editor.saved;
    editor.send(true);
    editor.theirs(stored);
  } else {
    editor.theirs(stored);
  }
}

// What was typed into a part that somebody took away meanwhile. It stays here until it was put elsewhere.
class KeptLeftovers extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  look() {
    const { prefix, title, copy, discard } = this.dataset;
    const left = drafts(prefix).filter((name) => {
      const draft = read(name);
      const editor = editors.get(name.slice(0, name.lastIndexOf('|') + 1));
      return draft !== null && !editor?.field.isConnected && (abandoned(draft) || draft.owner === PAGE);
    });
    if (left.join() === this.shown) {
      return;
    }
    this.shown = left.join();
    this.hidden = left.length === 0;
    this.replaceChildren(Object.assign(document.createElement('p'), { textContent: title }));
    left.forEach((name) => {
      const text = Object.assign(document.createElement('textarea'), { readOnly: true, value: read(name).text });
      text.setAttribute('aria-label', title);
      const button = (label, act) => {
        const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
        made.addEventListener('click', act);
        return made;
      };
      const select = () => {
        text.select();
        document.execCommand('copy');
      };
      this.append(text, button(copy, select), button(discard, () => localStorage.removeItem(name)));
    });
  }
}

if (!customElements.get('kept-leftovers')) {
  customElements.define('kept-leftovers', KeptLeftovers);
  setInterval(() => editors.forEach((editor) => editor.look()), LOOK_EVERY);
  addEventListener('online', () => editors.forEach((editor) => editor.look()));
  addEventListener('offline', () => editors.forEach((editor) => editor.tell()));
  addEventListener('pagehide', () => editors.forEach((editor) => editor.leave()));
  addEventListener('pageshow', () => editors.forEach((editor) => editor.keep()));
  addEventListener('visibilitychange', () => {
    if (document.hidden) {
      editors.forEach((editor) => editor.send(true));
    }
  });
  const asked = window.keptTexts ?? [];
  window.keptTexts = { push: edit };
  asked.forEach(edit);
}
