import type { FindingSource } from "../../contract/index.ts";

/** .claude/projects/PROJECT/SESSION.jsonl, and SESSION/subagents/NAME.jsonl for agents that the session started. */
const CLAUDE_CODE = /(?:^|\/)\.claude\/projects\/[^/]+\/(?<run>[^/]+?)(?:\/subagents\/[^/]+)?\.jsonl$/;
/** .codex/sessions/YYYY/MM/DD/rollout-TIME-SESSION.jsonl */
const CODEX = /(?:^|\/)\.codex\/sessions\/\d{4}\/\d\d\/\d\d\/rollout-[0-9T-]+-(?<run>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.jsonl$/;

/**
 * Which agent wrote a transcript and in which run, as the agent's own names for transcripts say it. Of its task they say nothing.
 * See https://code.claude.com/docs/en/hooks (`transcript_path`) and https://github.com/openai/codex.
 */
export function agentOf(path: string): Pick<FindingSource, "agent" | "run"> {
  for (const [agent, pattern] of [
    ["claude-code", CLAUDE_CODE],
    ["codex", CODEX],
  ] as const) {
    const run = pattern.exec(path)?.groups?.run;
    if (run !== undefined) return { agent, run };
  }
  return {};
}
