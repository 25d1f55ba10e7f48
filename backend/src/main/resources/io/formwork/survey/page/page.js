// Makes the page pleasanter; all of it works without.
(function () {
  'use strict';
  var form, key;
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.summary a');
    var field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    (field.matches('fieldset') ? field.querySelector('input') : field).focus({ preventScroll: true });
  });
  window.addEventListener('pageshow', function () { if (form) busy(false); });
  start();

  function start() {
    var done = document.querySelector('[data-done]');
    var summary = document.getElementById('summary');
    form = document.getElementById('answer');
    if (summary) summary.focus();
    if (done) store(done.dataset.done, null);
    if (!form) return;
    key = form.dataset.keep;
    if (!summary) restore();
    form.addEventListener('input', save);
    form.querySelectorAll('textarea[data-most]').forEach(count);
    form.querySelectorAll('input[type=radio]').forEach(uncheckable);
    form.addEventListener('submit', send);
  }

  function store(name, value) {
    try {
      if (value === null) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, value);
    } catch (e) { /* a private window may have no storage; then nothing is kept */ }
  }

  function controls() {
    return Array.from(form.elements).filter(function (control) {
      return /^f\./.test(control.name) && control.type !== 'file';
    });
  }

  function save() {
    var entered = controls().filter(function (control) {
      return /radio|checkbox/.test(control.type) ? control.checked : control.value;
    }).map(function (control) { return [control.name, control.value]; });
    store(key, entered.length ? JSON.stringify(entered) : null);
  }

  function restore() {
    var kept;
    try { kept = JSON.parse(sessionStorage.getItem(key) || '[]'); } catch (e) { kept = []; }
    kept.forEach(function (pair) {
      controls().forEach(function (control) {
        if (control.name !== pair[0]) return;
        if (!/radio|checkbox/.test(control.type)) control.value = pair[1];
        else if (control.value === pair[1]) control.checked = true;
      });
    });
  }

  function count(area) {
    var shown = document.createElement('span');
    shown.className = 'count';
    area.after(shown);
    function show() {
      var length = Array.from(area.value).length;
      shown.textContent = length + ' / ' + area.dataset.most;
      shown.classList.toggle('error', length > Number(area.dataset.most));
    }
    area.addEventListener('input', show);
    show();
  }

  function uncheckable(radio) {
    var group = radio.closest('[role=radiogroup]');
    if (!group || group.getAttribute('aria-required')) return;
    var before = false;
    radio.parentNode.addEventListener('pointerdown', function () { before = radio.checked; });
    radio.addEventListener('click', function () {
      if (before) { radio.checked = false; before = false; save(); }
    });
  }

  function busy(on) {
    form.querySelectorAll('button').forEach(function (button) {
      if (on) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    });
    form.dataset.busy = on ? 'yes' : '';
  }

  function send(event) {
    if (form.dataset.busy) { event.preventDefault(); return; }
    busy(true);
    var files = Array.from(form.querySelectorAll('input[type=file]')).some(function (input) { return input.files.length; });
    if (!files || !window.XMLHttpRequest || !window.FormData) return;
    event.preventDefault();
    upload();
  }

  function upload() {
    var line = document.getElementById('progress');
    var bar = line.querySelector('progress');
    var words = line.querySelector('span');
    var request = new XMLHttpRequest();
    line.hidden = false;
    words.textContent = form.dataset.sending;
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) {
        bar.value = event.loaded / event.total * 100;
        words.textContent = Math.round(bar.value) + ' %';
      }
    };
    request.onerror = function () {
      busy(false);
      words.textContent = form.dataset.failed;
    };
    request.onload = function () {
      if (/\/thanks\?/.test(request.responseURL)) { location.replace(request.responseURL); return; }
      var page = new DOMParser().parseFromString(request.responseText, 'text/html');
      document.title = page.title;
      document.querySelector('main').replaceWith(page.querySelector('main'));
      start();
    };
    request.send(new FormData(form));
  }
})();
