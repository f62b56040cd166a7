import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPushes, type Pushes } from "../../../scanner/index.ts";
import { addressOf } from "../../../scanner/repositories/place.ts";

const secret = "a secret of this test";
const app = "https://git.example.org/team/app.git";

let pushes: Pushes;
let heard: string[][];
beforeEach(async () => {
  heard = [];
  const onPush = (addresses: ReadonlySet<string>) => {
    heard.push([...addresses]);
    return addresses.has(addressOf(app)) ? 1 : 0;
  };
  pushes = await openPushes({ host: "127.0.0.1", port: 0, secret, onPush, log: () => undefined });
});
afterEach(() => pushes.close());

async function post(payload: unknown, headers: (body: string) => Record<string, string>): Promise<number> {
  const body = JSON.stringify(payload);
  const { status } = await fetch(pushes.place, { method: "POST", body, headers: { "content-type": "application/json", ...headers(body) } });
  return status;
}

const signedWith = (key: string) => (body: string) => ({
  "x-hub-signature-256": `sha256=${createHmac("sha256", key).update(body).digest("hex")}`,
});

describe("a push that the code host tells of", () => {
  test("is heard where it is signed, as GitHub, Gitea and Forgejo do", async () => {
    expect(
      await post(
        { ref: "refs/heads/main", repository: { clone_url: app, ssh_url: "git@git.example.org:team/app.git" } },
        signedWith(secret),
      ),
    ).toBe(204);
    expect(heard).toEqual([["git.example.org/team/app"]]);
  });

  test("is heard where the secret is shown, as GitLab does", async () => {
    expect(await post({ project: { git_http_url: app } }, () => ({ "x-gitlab-token": secret }))).toBe(204);
    expect(heard).toHaveLength(1);
  });

  test.each([
    ["with another secret", signedWith("another secret of this test")],
    ["not at all", () => ({})],
    ["with another token", () => ({ "x-gitlab-token": `${secret}.` })],
    ["with an empty token", () => ({ "x-gitlab-token": "" })],
  ])("is refused where it is signed %s, and nothing is fetched", async (_, headers) => {
    expect(await post({ repository: { clone_url: app } }, headers)).toBe(401);
    expect(heard).toEqual([]);
  });

  test("to a repository that is not followed is answered by 404, so that the host shows it", async () => {
    expect(await post({ repository: { clone_url: "https://git.example.org/team/other" } }, signedWith(secret))).toBe(404);
  });

  test("whose payload is none is answered by 4xx", async () => {
    expect(await post({ repository: { clone_url: 7 } }, signedWith(secret))).toBe(422);
    expect(heard).toEqual([]);
  });
});

test.each([
  "https://git.example.org/team/app",
  "https://GIT.example.org:443/team/app.git/",
  "ssh://git@git.example.org:22/team/app.git",
  "git@git.example.org:team/app.git",
])("%s is one repository, however it is reached", (url) => {
  expect(addressOf(url)).toBe("git.example.org/team/app");
});
