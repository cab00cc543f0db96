import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import type { DirectiveReading } from '../../../electron/domain/directiveText/reading';
import { SEEDS, type SeedFacts, seedFacts, seedText } from './seedFacts';

/** What every reading of the paper must say, whatever the text looks like. */
function expectFacts(reading: DirectiveReading, facts: SeedFacts): void {
  const { number, place_date, signature } = facts;
  expect(reading.kind?.value.kind).toBe(facts.kind_label.split(' (')[0]);
  expect(reading.number?.value).toEqual({
    number: number.number_printed ?? number.number?.toString() ?? null,
    code: number.symbol,
    typeAbbreviation: number.symbol_parts.type_abbr,
    issuerAbbreviation: number.symbol_parts.issuer_abbr,
    fieldAbbreviation: number.symbol_parts.unit_or_field_abbr,
    year: null,
  });
  expect(reading.placeDate?.value).toEqual({
    place: place_date.place,
    day: place_date.day,
    month: place_date.month,
    year: place_date.year,
  });
  expect(reading.subject?.value).toBe(facts.subject.text);
  expect(reading.addressees.map(({ value }) => value)).toEqual((facts.recipients?.items ?? []).map(({ text }) => text));
  expect(reading.legalBases.map(({ value }) => value.quote)).toEqual(facts.legal_bases.map(({ quote }) => quote));
  for (const basis of facts.legal_bases.filter((one) => one.number !== null))
    expect(
      reading.links.map(({ value }) => [value.kind, value.number, value.issuedOn, value.authority]),
    ).toContainEqual([basis.type, basis.number, basis.date, basis.authority]);
  expect(reading.opening.map(({ value }) => value)).toEqual(facts.opening_paragraphs);
  expect(reading.closing.map(({ value }) => value)).toEqual(facts.closing_paragraphs ?? []);
  expect(reading.signature?.value).toMatchObject({ authorityLines: signature.authority_lines, name: signature.name });
  expect(reading.recipients.map(({ value }) => value)).toEqual(
    facts.noi_nhan.items.map(({ text, role_marker, is_archive_line, archive }) => ({
      text,
      mark: role_marker,
      isArchiveLine: is_archive_line,
      archive:
        archive === undefined
          ? null
          : { office: archive.clerical_office, drafter: archive.drafter_or_unit, copies: archive.copies },
    })),
  );
}

function expectTasks(reading: DirectiveReading, facts: SeedFacts): void {
  expect(reading.clauses.map(({ value }) => value.number)).toEqual(facts.tasks.map(({ no }) => no));
  facts.tasks.forEach((task, index) => {
    const clause = reading.clauses[index]?.value;
    const isHeadless = task.heading_quote === null || task.paragraphs[0] === task.heading_quote;
    expect(clause?.paragraphs).toEqual(isHeadless ? task.paragraphs : [task.heading_quote, ...task.paragraphs]);
  });
}

function expectFigures(reading: DirectiveReading, facts: SeedFacts): void {
  const of = (role: string) => reading.percentages.filter(({ value }) => value.role === role).map(({ value }) => value);
  expect(
    of('quoted').map(({ printed, numerator, denominator, asOf }) => [printed, numerator, denominator, asOf]),
  ).toEqual(facts.indicators.map((one) => [one.percent_quote, one.numerator, one.denominator, one.as_of]));
  expect(of('target').map(({ basisPoints, comparison, deadline }) => [basisPoints, comparison, deadline])).toEqual(
    facts.targets.map((one) => [one.value_percent * 100, one.comparison, one.deadline]),
  );
  expect(of('threshold').map(({ basisPoints }) => basisPoints)).toEqual(
    (facts.context_figures ?? []).map(({ value_percent }) => value_percent * 100),
  );
  const windows = reading.moments.flatMap(({ value }) => (value.window === null ? [] : [value.window]));
  for (const { from, to } of facts.periods) expect(windows).toContainEqual({ from, to });
}

function expectDuties(reading: DirectiveReading, facts: SeedFacts): void {
  expect(
    reading.duties.map(({ value }) => {
      const due = value.due?.value;
      return {
        who: value.who.join(', '),
        to: value.receiver,
        deadline: due?.kind === 'once' ? due.day : null,
        clock: due?.kind === 'daily' ? due.clock : null,
        form: value.form,
        email: value.email,
      };
    }),
  ).toEqual(
    facts.reporting_duties.map((duty) => ({
      who: duty.who_quote,
      to: duty.to_quote,
      deadline: duty.deadline,
      clock: duty.daily_cutoff,
      form: duty.form_quote?.replace(/^theo | gửi kèm$/g, '') ?? null,
      email: duty.email ?? null,
    })),
  );
}

/** Every place said in the answer holds what is said of it. */
function expectSpans(reading: DirectiveReading): void {
  const words = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
    reading.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  for (const found of [...reading.addressees, ...reading.opening, ...reading.closing])
    expect(words(found)).toContain(found.value);
  for (const found of reading.percentages) expect(words(found)).toBe(found.value.printed);
  for (const clause of reading.clauses)
    for (const addressee of clause.value.addressees) expect(words(addressee)).toBe(addressee.value.group);
  for (const link of reading.links) if (link.value.number !== null) expect(words(link)).toContain(link.value.number);
}

describe.each(SEEDS)('the directive of %s', (id) => {
  const facts = seedFacts(id);
  const reading = readDirectiveText(seedText(id));
  test('letterhead, parts and end', () => expectFacts(reading, facts));
  test('clauses word for word', () => expectTasks(reading, facts));
  test('figures, targets and windows', () => expectFigures(reading, facts));
  test('duties to report', () => expectDuties(reading, facts));
  test('who has to pass the letter on', () => {
    const expected =
      id === 'bac-giang-2021-08'
        ? ['UBND các phường, xã → các cơ quan, đơn vị Trung ương, tỉnh đóng trên địa bàn phường, xã']
        : [];
    expect(reading.relays.map(({ value }) => `${value.who} → ${value.to}`)).toEqual(expected);
  });
  test('places in the text', () => expectSpans(reading));
  test('stamp and forms', () => {
    const stamp = facts.incoming_stamp;
    expect(reading.stamp?.value ?? null).toEqual(
      stamp === null
        ? null
        : {
            owner: stamp.stamp_owner_quote,
            number: stamp.number,
            arrivedOn: stamp.date,
            forwardedTo: null,
            fileReference: null,
          },
    );
    expect(
      reading.attachedForms.map(({ value }) => ({
        ...value,
        fields: value.fields.map((one) => one.value),
        columns: value.columns.map((one) => one.value),
      })),
    ).toEqual(
      facts.attached_forms.map((form) => ({
        label: form.label_quote?.replace(/[()]/g, '') ?? null,
        titleLines: [form.title_quote, form.subtitle_quote],
        fields: (form.fields ?? []).map(({ label_quote }) => label_quote),
        columns: (form.columns ?? []).map(({ header_quote }) => header_quote),
      })),
    );
  });
});
