import type { Random } from "./random.ts";
import type { TextWriter } from "./text-writer.ts";
import { messages, services, verbs, words } from "./vocabulary.ts";

/** Writes text in the shape of one language until the writer has `until` bytes. */
export type SourceText = (out: TextWriter, random: Random, until: number) => void;

export const typescript: SourceText = (out, random, until) => {
  for (let lines = random.between(2, 8); lines > 0; lines--) {
    out.text(`import { ${compound(random)}, type ${pascal(random)} } from "../${random.pick(words)}/${random.pick(words)}.ts";\n`);
  }
  while (out.length < until) {
    const [name, argument, local] = [compound(random), random.pick(words), random.pick(words)];
    out.text(
      `\n/** ${sentence(random)} */\nexport async function ${name}(${argument}: ${pascal(random)}, options: ${pascal(random)}Options = {}): Promise<void> {\n`,
    );
    for (let lines = random.between(3, 14); lines > 0; lines--) {
      out.text(
        random.pick([
          () =>
            `  const ${local} = await this.${compound(random)}(${argument}.${random.pick(words)}, { ${random.pick(words)}: ${random.below(500)} });\n`,
          () =>
            `  if (${argument}.${random.pick(words)} === undefined) throw new Error(\`${random.pick(messages)}: \${${argument}.${random.pick(words)}}\`);\n`,
          () => `  for (const ${random.pick(words)} of ${local}.${random.pick(words)}s) ${compound(random)}(${random.pick(words)});\n`,
          () => `  const { ${random.pick(words)}, ${random.pick(words)}: ${local} } = ${argument};\n`,
          () => `  // ${sentence(random)}\n`,
          () =>
            `  logger.info({ ${random.pick(words)}, ${random.pick(words)}Id: "${random.pick(services)}-${random.below(900)}" }, "${random.pick(messages)}");\n`,
        ])(),
      );
    }
    out.text(`  return ${local};\n}\n`);
  }
};

export const python: SourceText = (out, random, until) => {
  out.text(
    `"""${sentence(random)}"""\n\nfrom __future__ import annotations\n\nimport logging\nfrom ${random.pick(words)} import ${pascal(random)}\n\nlogger = logging.getLogger(__name__)\n`,
  );
  while (out.length < until) {
    const argument = random.pick(words);
    out.text(
      `\n\ndef ${snake(random)}(self, ${argument}: str, ${random.pick(words)}: int = ${random.below(90)}) -> ${pascal(random)} | None:\n    """${sentence(random)}"""\n`,
    );
    for (let lines = random.between(3, 14); lines > 0; lines--) {
      out.text(
        random.pick([
          () =>
            `    ${snake(random)} = self.${random.pick(words)}.${snake(random)}(${argument}, ${random.pick(words)}=${random.below(90)})\n`,
          () => `    if not ${argument}.${random.pick(words)}:\n        raise ValueError(f"${random.pick(messages)}: {${argument}!r}")\n`,
          () => `    logger.debug("${random.pick(messages)} %s", ${snake(random)})\n`,
          () =>
            `    ${random.pick(words)} = {"${random.pick(words)}": ${random.below(99)}, "${random.pick(words)}_${random.pick(words)}": os.environ.get("${snake(random).toUpperCase()}")}\n`,
          () => `    # ${sentence(random)}\n`,
        ])(),
      );
    }
    out.text(`    return ${argument}\n`);
  }
};

export const go: SourceText = (out, random, until) => {
  out.text(
    `package ${random.pick(words)}\n\nimport (\n\t"context"\n\t"fmt"\n\n\t"example.org/${random.pick(services)}/${random.pick(words)}"\n)\n`,
  );
  while (out.length < until) {
    const argument = random.pick(words);
    out.text(
      `\n// ${sentence(random)}\nfunc (s *${pascal(random)}) ${pascal(random)}(ctx context.Context, ${argument} *${pascal(random)}) error {\n`,
    );
    for (let lines = random.between(2, 9); lines > 0; lines--) {
      out.text(
        random.pick([
          () =>
            `\t${random.pick(words)}, err := s.${random.pick(words)}.${pascal(random)}(ctx, ${argument}.${pascal(random)})\n\tif err != nil {\n\t\treturn fmt.Errorf("${random.pick(messages)}: %w", err)\n\t}\n`,
          () => `\ts.logger.Info("${random.pick(messages)}", "${random.pick(words)}", ${argument}.${pascal(random)})\n`,
          () => `\tif len(${argument}.${pascal(random)}) > ${random.below(512)} {\n\t\treturn nil\n\t}\n`,
        ])(),
      );
    }
    out.text("\treturn nil\n}\n");
  }
};

export const java: SourceText = (out, random, until) => {
  out.text(
    `package com.example.${random.pick(services)}.${random.pick(words)};\n\nimport java.util.List;\nimport com.example.${random.pick(services)}.${pascal(random)};\n\npublic class ${pascal(random)}Service {\n`,
  );
  while (out.length < until) {
    const argument = random.pick(words);
    out.text(`\n    /** ${sentence(random)} */\n    public ${pascal(random)} ${compound(random)}(final ${pascal(random)} ${argument}) {\n`);
    for (let lines = random.between(2, 10); lines > 0; lines--) {
      out.text(
        random.pick([
          () => `        final ${pascal(random)} ${random.pick(words)} = ${argument}.get${pascal(random)}();\n`,
          () =>
            `        if (${argument}.is${pascal(random)}()) {\n            throw new IllegalStateException("${random.pick(messages)}");\n        }\n`,
          () => `        log.info("${random.pick(messages)} {}", ${argument}.get${pascal(random)}());\n`,
        ])(),
      );
    }
    out.text(`        return ${argument};\n    }\n`);
  }
  out.text("}\n");
};

export const yaml: SourceText = (out, random, until) => {
  while (out.length < until) {
    out.text(
      `---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${random.pick(services)}-${random.pick(words)}\n  labels: { app: ${random.pick(services)} }\nspec:\n  containers:\n    - image: registry.example/${random.pick(services)}@sha256:`,
    );
    out.random(random, "hex", 64).text("\n      env:\n");
    for (let lines = random.between(2, 12); lines > 0; lines--) {
      const name = snake(random).toUpperCase();
      if (random.chance(25))
        out.text(
          `        - name: ${name}\n          valueFrom: { secretKeyRef: { name: ${random.pick(services)}, key: ${random.pick(words)} } }\n`,
        );
      else out.text(`        - name: ${name}\n          value: "${random.chance(50) ? random.below(9000) : random.pick(words)}"\n`);
    }
  }
};

/** Half of it in the shape of a lock file: integrity hashes are most of the token characters of a real tree. */
export const json: SourceText = (out, random, until) => {
  const isLock = random.chance(30);
  out.text('{\n  "name": "').text(random.pick(words)).text('"');
  while (out.length < until) {
    const name = `${random.pick(words)}-${random.pick(words)}`;
    if (isLock) {
      out.text(`,\n  "node_modules/${name}": {\n    "version": "${random.below(9)}.${random.below(30)}.${random.below(20)}",\n`);
      out
        .text(`    "resolved": "https://packages.example/${name}.tgz",\n    "integrity": "sha512-`)
        .random(random, "base64", 86)
        .text('=="\n  }');
    } else {
      out.text(
        `,\n  "${compound(random)}": { "id": ${random.below(99_999)}, "${random.pick(words)}": "${sentence(random)}", "${random.pick(words)}": ["${random.pick(words)}"] }`,
      );
    }
  }
  out.text("\n}\n");
};

export const prose: SourceText = (out, random, until) => {
  while (out.length < until) {
    out.text(`\n## ${pascal(random)} ${random.pick(words)}\n\n`);
    for (let lines = random.between(2, 9); lines > 0; lines--) out.text(sentence(random)).text(random.chance(20) ? "\n\n" : " ");
    if (random.chance(30))
      out.text(`\n\n    ${random.pick(verbs)} --${random.pick(words)} ${random.pick(words)} # ${random.pick(messages)}\n`);
    if (random.chance(20))
      out.text(`\nSee [${random.pick(words)}](https://docs.example/${random.pick(words)}/${random.pick(words)}.html).\n`);
  }
};

function pascal(random: Random): string {
  const word = random.pick(words);
  const first = word.charAt(0).toUpperCase() + word.slice(1);
  if (random.chance(50)) return first;
  const second = random.pick(words);
  return first + second.charAt(0).toUpperCase() + second.slice(1);
}

function compound(random: Random): string {
  return random.pick(verbs) + pascal(random);
}

function snake(random: Random): string {
  return `${random.pick(verbs)}_${random.pick(words)}`;
}

function sentence(random: Random): string {
  let text = `The ${random.pick(words)}`;
  for (let left = random.between(4, 12); left > 0; left--) {
    text += ` ${random.pick(left % 3 === 0 ? links : left % 3 === 1 ? words : verbs)}`;
  }
  return `${text}.`;
}

const links = "of the and to a in that with for is on by its from when an as at or not this only each".split(" ");
