import type { HookEnd, HookFormat } from "./format.ts";

/** Claude Code says it to the person and goes on. */
const EXIT_MISPLACED = 1;
const NOTHING: HookEnd = { exitCode: 0 };

/**
 * Claude Code's hooks, as https://code.claude.com/docs/en/hooks has them. A run is a session. Exit status 0 with JSON decides; 2 blocks;
 * any other lets the agent go on.
 */
export const claudeCode: HookFormat = {
  ask(input, names) {
    const event = input.hook_event_name;
    const shared = { version: 1, agent: names.agent || "claude-code", task: names.task, run: names.run || input.session_id };
    switch (event) {
      case "UserPromptSubmit":
        return { event, request: { ...shared, event: "prompt", text: input.prompt } };
      case "PreToolUse":
        return { event, request: { ...shared, event: "tool-call", tool: input.tool_name, value: input.tool_input ?? null } };
      case "PostToolUse":
        return { event, request: { ...shared, event: "tool-output", tool: input.tool_name, value: input.tool_response ?? null } };
      default: {
        const stderr = "leaktrail guard: it is a hook for UserPromptSubmit, PreToolUse and PostToolUse only\n";
        return { stderr, exitCode: EXIT_MISPLACED };
      }
    }
  },

  // Whatever the event was: only this stops the agent before a tool's output, too.
  refuse: (problem) => json({ continue: false, stopReason: `leaktrail guard: ${problem}` }),

  answer({ verdict, reason, masked }, event) {
    if (verdict === "allow") return NOTHING;
    const isMasked = verdict === "mask";
    switch (event) {
      // A prompt cannot be changed on its way.
      case "UserPromptSubmit":
        return json({ decision: "block", reason });
      // "allow" would pass over the person's permission.
      case "PreToolUse":
        return json({
          hookSpecificOutput: {
            hookEventName: event,
            permissionDecision: isMasked ? "ask" : "deny",
            permissionDecisionReason: reason,
            ...(isMasked && { updatedInput: masked }),
          },
        });
      // The tool has run: what it gave is replaced, or the agent stopped before it reads it.
      default:
        if (!isMasked) return json({ continue: false, stopReason: reason });
        return json({ hookSpecificOutput: { hookEventName: event, updatedToolOutput: masked, additionalContext: reason } });
    }
  },
};

function json(decision: unknown): HookEnd {
  return { stdout: `${JSON.stringify(decision)}\n`, exitCode: 0 };
}
