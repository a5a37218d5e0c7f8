import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadingContext } from "../model";
import { article, context, hostileText, item, link } from "./made-up.test-data";
import { type ProvDocument, type ProvLiteral, toProv } from "./prov";

const ajv = addFormats.default(new Ajv({ allowUnionTypes: true }));
const validate = ajv.compile(JSON.parse(readFileSync("test/prov-json.schema.json", "utf8")));

function problems(read: ReadingContext): unknown[] {
  const document = JSON.parse(JSON.stringify(toProv(read))) as ProvDocument;
  validate(document);
  return [...(validate.errors ?? []), ...unfitNames(document), ...typedAndTagged(document)];
}

const NAME = /^(?:_|[A-Za-z][\w-]*):(?:[\w.~-]|%[0-9A-F]{2})+$/;

/** What the submission asks and its schema does not: identifiers are qualified names, their prefixes declared or blank. */
function unfitNames({ prefix, ...sections }: ProvDocument): string[] {
  const names = Object.values(sections).flatMap((records) => [
    ...Object.keys(records),
    ...Object.values(records).flatMap((record) => Object.keys(record)),
  ]);
  const known = new Set([...Object.keys(prefix), "prov", "_"]);
  return names.filter((name) => !NAME.test(name) || !known.has(name.split(":")[0] ?? ""));
}

/** "$" and "lang" go without "type", and the tag is well-formed (BCP 47). */
function typedAndTagged({ entity }: ProvDocument): ProvLiteral[] {
  const literals = Object.values(entity).flatMap((record) => Object.values(record).flat());
  return literals.filter(
    (literal) =>
      typeof literal === "object" &&
      literal.lang !== undefined &&
      (literal.type !== undefined || !/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(literal.lang)),
  );
}

const statement = "headwater:node-statement%3Aberegi%3A2017-08-11";
const type = (name: string) => ({ $: name, type: "xsd:QName" });

describe("PROV-JSON", () => {
  it("is valid after the schema of PROV-JSON", () => {
    expect(problems(context)).toEqual([]);
  });

  it("leaves out what there is nothing of: the schema knows no empty list", () => {
    const links = context.chain.links.map((one) => ({ ...one, evidence: [] }));
    const coverage = context.coverage.map((one) => ({ ...one, reasons: [] }));
    expect(problems({ ...context, coverage, chain: { ...context.chain, links } })).toEqual([]);
  });

  it("names only entities and agents that it describes", () => {
    const { entity, agent, wasDerivedFrom, wasAttributedTo, hadMember } = toProv(context);
    const described = { ...entity, ...agent };
    const ends = [wasDerivedFrom, wasAttributedTo, hadMember].flatMap((records) =>
      Object.values(records).flatMap((record) =>
        ["generatedEntity", "usedEntity", "entity", "agent", "collection"].flatMap(
          (end) => record[`prov:${end}`] ?? [],
        ),
      ),
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((end) => !(String(end) in described))).toEqual([]);
  });

  it("is valid whatever pages and packs are called", () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (id, title, language) => {
        const nodes = context.chain.nodes.map((node) => ({ ...node, name: title, detail: title }));
        const strange = {
          ...context,
          article: { ...article, title, language, outlet: title, published: title },
        };
        const coverage = [item(id, { title, language, outlet: title, url: title, published: language })];
        const links = [link("article", id, "quotes"), ...context.chain.links];
        const own = {
          ...nodes[1],
          id,
          kind: "report" as const,
          name: title,
          detail: null,
          url: null,
          date: null,
        };
        const chain = { nodes: [...nodes, { ...own, dateFrom: null, end: "origin" as const }], links };
        expect(problems({ ...strange, coverage, chain })).toEqual([]);
      }),
    );
  });

  it("says of each kind of link what PROV calls it", () => {
    const { wasDerivedFrom } = toProv(context);
    expect(wasDerivedFrom["_:link1"]).toMatchObject({
      "prov:generatedEntity": "headwater:node-article",
      "prov:usedEntity": "headwater:node-northline",
      "headwater:kind": "republishes",
      "headwater:evidence": ["article republishes northline"],
    });
    expect(wasDerivedFrom["_:link1"]).not.toHaveProperty("prov:type");
    expect(wasDerivedFrom["_:link2"]).toMatchObject({
      "prov:usedEntity": statement,
      "prov:type": type("prov:Quotation"),
    });
  });

  it("calls the origin the primary source of the article and of the reports that rest on it", () => {
    const sources = Object.entries(toProv(context).wasDerivedFrom).filter(([id]) =>
      id.startsWith("_:source"),
    );
    expect(sources.map(([, record]) => record)).toEqual([
      {
        "prov:generatedEntity": "headwater:node-article",
        "prov:usedEntity": statement,
        "prov:type": type("prov:PrimarySource"),
      },
      {
        "prov:generatedEntity": "headwater:report-courier",
        "prov:usedEntity": statement,
        "prov:type": type("prov:PrimarySource"),
      },
    ]);
  });

  it("derives neither of two reports from the other where nobody knows who copied", () => {
    const { wasDerivedFrom, hadMember } = toProv(context);
    expect(JSON.stringify(wasDerivedFrom)).not.toContain("twin");
    expect(Object.values(hadMember).map((record) => record["prov:entity"])).toEqual([
      "headwater:node-article",
      "headwater:node-twin",
    ]);
  });

  it("calls a copy a revision only where its words are known to have changed", () => {
    const carrier = {
      reportId: "twin",
      outlet: null,
      language: "en",
      published: null,
      shorter: null,
      changed: ["x"],
    };
    const copied = { ...context, chain: { ...context.chain, links: [link("article", "twin", "copies")] } };
    const read = (wording: "changed" | "verbatim") => {
      const lineages = [{ statement: 0, carriers: [{ ...carrier, wording }], earliest: [], undated: 1 }];
      return toProv({ ...copied, lineages }).wasDerivedFrom["_:link1"]?.["prov:type"];
    };
    expect(read("changed")).toEqual(type("prov:Revision"));
    expect(read("verbatim")).toBeUndefined();
  });

  it("gives dates the precision that they have, and names the speaker of a statement", () => {
    const { entity, agent, wasAttributedTo } = toProv(context);
    expect(entity["headwater:report-valley"]).toMatchObject({
      "dcterms:issued": { $: "2017-08", type: "xsd:gYearMonth" },
      "prov:label": { lang: "ar" },
    });
    expect(agent["headwater:agent-Tomas%20Beregi"]).toMatchObject({ "prov:type": type("headwater:Speaker") });
    expect(Object.values(wasAttributedTo)).toContainEqual({
      "prov:entity": statement,
      "prov:agent": "headwater:agent-Tomas%20Beregi",
    });
  });
});
