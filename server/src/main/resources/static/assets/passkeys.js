// Passkeys (WebAuthn): asks the server what to ask the browser for, and sends its answer with the form.
//   <form data-passkey="get|create" data-options="ADDRESS"> … <input type="hidden" name="credential"> … </form>
(() => {
  "use strict";

  async function options(form) {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(answer.status === 422 ? await answer.text() : "");
    return answer.json();
  }

  async function ask(form) {
    const asked = await options(form);
    const credential = form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
    form.elements.namedItem("credential").value = JSON.stringify(credential.toJSON());
    form.submit();
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = !window.PublicKeyCredential;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const told = form.querySelector("[data-told]");
      told.textContent = "";
      ask(form).catch((fault) => {
        told.textContent = fault.name === "Error" && fault.message ? fault.message
          : "パスキーを使えませんでした。もう一度操作してください。";
      });
    });
  }
})();
