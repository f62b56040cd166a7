import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../collector/index.ts";
import { findingOfSecret, recordOfSecret, testKeys, testSecret } from "../support/documents.ts";

const keys = testKeys();
const secret = testSecret();
const [finding, record] = [findingOfSecret(secret, keys), recordOfSecret(secret, keys, { environment: "production" })];
const decide = (text: string) => compilePolicy(text, "policy.yaml").decide(finding, record);

describe("a policy", () => {
  it("lets the first rule whose condition holds decide", () => {
    const text = `rules:
  - {name: other, when: "issuance.issuer == 'other'", action: auto}
  - {name: production, when: "issuance.environment == 'production' && 'reports:read' in issuance.scope", action: approve}
  - {name: everything, when: "true", action: auto}
`;
    expect(decide(text)).toMatchObject({ action: "approve", rule: "production" });
  });

  it("notifies where no rule holds", () => {
    expect(decide("rules: []")).toMatchObject({ action: "notify", rule: "default" });
  });

  it("notifies, and says why, where a condition cannot be evaluated: a later rule must not decide instead", () => {
    const text = `rules:
  - {name: guard, when: "issuance.scope[7] == 'x'", action: approve}
  - {name: everything, when: "true", action: auto}
`;
    expect(decide(text)).toMatchObject({ action: "notify", rule: "guard", because: expect.stringContaining("could not be evaluated") });
  });

  it("notifies where a condition gives something that is neither true nor false: that is no leave to go on to a later rule", () => {
    const text = `rules:
  - {name: guard, when: "dyn(issuance.environment)", action: approve}
  - {name: everything, when: "true", action: auto}
`;
    expect(decide(text)).toMatchObject({ action: "notify", rule: "guard", because: expect.stringContaining("could not be evaluated") });
  });

  it.each([
    ["YAML aliases that lead nowhere", "rules:\n  - {name: a, when: 'true', action: *nothing}\n", /^policy\.yaml/],
    [
      "a field that does not exist",
      "rules:\n  - name: a\n    when: issuance.isuer == 'x'\n    action: auto\n",
      /^policy\.yaml:3:11: rule "a": No such key: isuer$/,
    ],
    [
      "a condition that is no condition",
      "rules:\n  - name: a\n    when: issuance.issuer\n    action: auto\n",
      /^policy\.yaml:3:11: rule "a": the condition gives string/,
    ],
    [
      "CEL that does not parse",
      "rules:\n  - name: a\n    when: issuance.issuer ==\n    action: auto\n",
      /^policy\.yaml:3:11: rule "a": Unexpected token/,
    ],
    ["an unknown action", "rules:\n  - {name: a, when: 'true', action: delete}\n", /rules\.0\.action/],
    ["an unknown key", "rules:\n  - {name: a, when: 'true', action: auto, capPerSecond: 3}\n", /rules\.0: unknown field/],
    [
      "two rules of one name",
      "rules:\n  - {name: a, when: 'true', action: auto}\n  - {name: a, when: 'true', action: auto}\n",
      /one name twice/,
    ],
    ["text that is not YAML", "rules: [\n", /^policy\.yaml:2:1: the policy is not YAML/],
  ])("refuses %s, and says where", (_what, text, message) => {
    expect(() => compilePolicy(text, "policy.yaml")).toThrow(
      expect.objectContaining({ code: "bad-configuration", message: expect.stringMatching(message) }),
    );
  });
});
