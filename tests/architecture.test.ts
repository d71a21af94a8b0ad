import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CAPS, EXCEPTIONS } from './kit/caps.ts';
import { IMPORT_RULES, roomOf } from './kit/import-rules.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Source files as git would commit them, generated ones left out. */
const FILES = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && !file.includes('/generated/') && existsSync(join(ROOT, file)));

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** Path from the root for a relative import; the specifier itself for a package. */
  readonly target: string;
  readonly isTypeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = textOf(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: string, isTypeOnly: boolean): void => {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
    found.push({
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      specifier,
      target,
      isTypeOnly,
    });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const isTypeOnly = ts.isImportDeclaration(node) ? (node.importClause?.isTypeOnly ?? false) : node.isTypeOnly;
      add(node, node.moduleSpecifier.text, isTypeOnly);
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      add(node, node.arguments[0].text, false);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      add(node, node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const IMPORTS = FILES.flatMap(importsOf);

describe('the rooms of the house', () => {
  it('import only what their rule allows', () => {
    const broken = IMPORTS.flatMap((entry) =>
      IMPORT_RULES.filter((rule) => rule.from.test(entry.file) && rule.breaks(entry)).map(
        (rule) => `${entry.file}:${entry.line} imports ${entry.specifier}: ${rule.because}`,
      ),
    );

    expect(broken).toEqual([]);
  });

  it('reach another package through its public door only', () => {
    const broken = IMPORTS.filter(
      (entry) => entry.specifier.startsWith('.') && roomOf(entry.file) !== roomOf(entry.target),
    ).map((entry) => `${entry.file}:${entry.line} reaches into ${entry.target}`);

    expect(broken).toEqual([]);
  });

  it('declare every package they import', () => {
    const broken = IMPORTS.filter((entry) => !entry.specifier.startsWith('.') && !entry.specifier.startsWith('node:'))
      .filter((entry) => !builtinModules.includes(entry.specifier) && !entry.specifier.startsWith('virtual:'))
      .filter((entry) => !declares(entry.file, packageName(entry.specifier)))
      .map((entry) => `${entry.file}:${entry.line} imports ${entry.specifier}, which its package.json does not name`);

    expect(broken).toEqual([]);
  });

  it('have no barrels and no drawers for odds and ends', () => {
    const broken = FILES.filter((file) =>
      /(^|\/)(utils?|helpers?|common|manager|misc|index)\.(ts|tsx|mjs)$/.test(file),
    );

    expect(broken).toEqual([]);
  });

  it('name their files in kebab-case, thing before role', () => {
    const broken = FILES.filter((file) => !/(^|\/)[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(file));

    expect(broken).toEqual([]);
  });

  it('read the environment in one place', () => {
    const broken = FILES.filter(
      (file) => !/^cli\/src\/config\.ts$|^tests\/|prisma\.config\.ts$|^prisma\/engine\//.test(file),
    ).filter((file) => /process\.env\b/.test(textOf(file)));

    expect(broken).toEqual([]);
  });

  it('keep no default exports but those a tool demands', () => {
    const broken = FILES.filter((file) => !/\.config\.ts$/.test(file)).filter((file) =>
      /^export default /m.test(textOf(file)),
    );

    expect(broken).toEqual([]);
  });
});

describe('sizes', () => {
  const sizes = FILES.filter((file) => !/\.test\.ts$/.test(file)).map((file) => ({
    file,
    lines: textOf(file).trimEnd().split('\n').length,
  }));

  it('stay below the cap, or say in one sentence why the thing is one thing', () => {
    const broken = sizes.filter(({ file, lines }) => lines > CAPS.fileLines && EXCEPTIONS[file] === undefined);

    expect(broken).toEqual([]);
  });

  it('never pass twice the cap', () => {
    expect(sizes.filter(({ lines }) => lines > 2 * CAPS.fileLines)).toEqual([]);
  });

  it('list no exception that is no longer needed', () => {
    const small = Object.keys(EXCEPTIONS).filter(
      (file) => (sizes.find((entry) => entry.file === file)?.lines ?? 0) <= CAPS.fileLines,
    );

    expect(small).toEqual([]);
  });
});

describe('dependencies', () => {
  const workspace = textOf('pnpm-workspace.yaml' as string);

  it('are pinned to one exact version each', () => {
    const catalog = workspace.slice(workspace.indexOf('catalog:'), workspace.indexOf('overrides:'));
    const loose = catalog.split('\n').filter((line) => /^ {2}\S+:/.test(line) && !/: \d+\.\d+\.\d+[\w.-]*$/.test(line));

    expect(loose).toEqual([]);
  });

  it('come from the catalog or the workspace, nowhere else', () => {
    const manifests = execFileSync('git', ['ls-files', '*package.json'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
    const broken = manifests.flatMap((file) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf(file)) as Record<
        string,
        Record<string, string>
      >;
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
        .map(([name, version]) => `${file}: ${name} ${version}`);
    });

    expect(broken).toEqual([]);
  });
});

function packageName(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function declares(file: string, dependency: string): boolean {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(join(ROOT, manifest))) {
      const {
        name,
        dependencies = {},
        devDependencies = {},
      } = JSON.parse(textOf(manifest)) as {
        name: string;
        dependencies?: object;
        devDependencies?: object;
      };
      return name === dependency || dependency in dependencies || dependency in devDependencies;
    }
    if (folder === '.') return false;
  }
}
