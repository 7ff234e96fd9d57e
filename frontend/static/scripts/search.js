// Keys of the search: "/" or Ctrl+K opens it, arrow keys move between the field and what was found, Enter opens the first.
addEventListener('keydown', (event) => {
  const typing = event.composedPath()[0];
  const inField = typing instanceof HTMLElement && (typing.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(typing.tagName));
  const field = document.querySelector('.search-text');
  const opens = (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    || (event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (opens) {
    const button = document.querySelector('.search-button');
    // a dialog that is open has the word; the search must not cover what is being typed there
    const busy = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
    if (button && !busy) {
      event.preventDefault();
      button.click();
    }
    return;
  }
  // while an input method composes, its keys are its own
  if (!field || event.isComposing) {
    return;
  }
  const hits = [...document.querySelectorAll('.search-results a.search-hit')];
  const at = hits.indexOf(document.activeElement);
  const inSearch = field.contains(document.activeElement);
  if (hits.length === 0 || (at < 0 && !inSearch)) {
    return;
  }
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    hits[Math.min(at + 1, hits.length - 1)].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (at === 0 ? field : hits[at - 1]).focus();
  } else if (event.key === 'Enter' && at < 0) {
    event.preventDefault();
    hits[0].click();
  }
}, { capture: true });
