import ts from 'typescript';

/** A place where money could lose its smallest unit. */
export interface MoneyFault {
  readonly line: number;
  readonly text: string;
  readonly because: string;
}

/** Names under which amounts travel; counts, shares and rates have other names. */
const MONEY =
  /^(amount|price|gross|net|tax|subtotal|balance|debits|credits|attributed|refunded|withheld|withholding|platformFee|processingFee|netAmount|totalAmount|minBalance)$|Minor$/;
const TO_FLOAT = new Set(['Number', 'parseFloat', 'parseInt']);

/** Amounts of a TypeScript file that are numbers, or are made to be: an amount is a bigint of minor units everywhere. */
export function findMoneyFaults(text: string): MoneyFault[] {
  const source = ts.createSourceFile('money.ts', text, ts.ScriptTarget.Latest, true);
  const faults: MoneyFault[] = [];
  const report = (node: ts.Node, because: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push({ line: line + 1, text: node.getText(source).slice(0, 100), because });
  };
  const visit = (node: ts.Node): void => {
    if (isTypedNumber(node)) report(node, 'an amount is a bigint of minor units, never a number');
    if (ts.isCallExpression(node) && isFloatMaking(node) && node.arguments.some(isMoney)) {
      report(node, 'an amount is never turned into a number: beyond 2^53 and in every fraction it would lose units');
    }
    if (isUnaryPlus(node) && isMoney(node.operand)) report(node, 'a plus sign turns an amount into a number');
    if (ts.isCallExpression(node) && isRounding(node)) {
      report(node, 'amounts are never rounded by the way: allocation.ts splits them to the last unit');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** Columns and fields of text files whose type holds fractions; a rating, an index or a ratio is no money. */
export function findFractionTypes(text: string): MoneyFault[] {
  return text.split('\n').flatMap((row, index) => {
    const isOther = /^\s*(--|\/\/|"|#|type |rating|\w*(Index|Efficiency)\b)/.test(row);
    const isColumn = /^\s*(ADD COLUMN )?\w+ +(real|float\d?|double precision|money|numeric|decimal)\b/i.test(row);
    const isField = /^\s*\w+(\(.*\))?:? +(Float|Decimal)\b|: \[?Float\b/.test(row);
    return !isOther && (isColumn || isField)
      ? [{ line: index + 1, text: row.trim(), because: 'a type with fractions holds no money' }]
      : [];
  });
}

function isTypedNumber(node: ts.Node): boolean {
  const isTyped =
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node);
  if (!isTyped || !ts.isIdentifier(node.name) || !MONEY.test(node.name.text)) return false;
  return node.type !== undefined && /\bnumber\b/.test(node.type.getText());
}

/** A name of money, alone or at the end of a path: `row.amount`, `money?.amountMinor`. */
function isMoney(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return MONEY.test(node.text);
  if (ts.isPropertyAccessExpression(node)) return MONEY.test(node.name.text);
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteral(node.argumentExpression) && MONEY.test(node.argumentExpression.text);
  if (ts.isBinaryExpression(node)) return isMoney(node.left) || isMoney(node.right);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return isMoney(node.expression);
  return false;
}

function isFloatMaking({ expression }: ts.CallExpression): boolean {
  if (ts.isIdentifier(expression)) return TO_FLOAT.has(expression.text);
  return ts.isPropertyAccessExpression(expression) && /^(Math|Number)$/.test(expression.expression.getText());
}

const isUnaryPlus = (node: ts.Node): node is ts.PrefixUnaryExpression =>
  ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken;

const isRounding = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  /^(toFixed|toPrecision|toNumber)$/.test(expression.name.text) &&
  isMoney(expression.expression);
