"use strict";

let token = "";
const state = document.getElementById("state");

function show(url) {
  window.SwaggerUIBundle({
    url,
    dom_id: "#ui",
    docExpansion: "list",
    requestInterceptor(request) {
      if (token) {
        request.headers.Authorization = "Bearer " + token;
      }
      return request;
    },
  });
}

document.getElementById("login").addEventListener("submit", async (event) => {
  event.preventDefault();
  state.textContent = "";
  const data = new FormData(event.target);
  const answer = await fetch("/api/v1/login", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ login: data.get("username"), password: data.get("password") }),
  });
  const body = await answer.json();
  if (!answer.ok) {
    state.textContent = body.detail || body.title;
    return;
  }
  token = body.token;
  show("/api/v1/apps/" + encodeURIComponent(data.get("app")) + "/openapi.json");
});

show("/api/v1/openapi.json");
