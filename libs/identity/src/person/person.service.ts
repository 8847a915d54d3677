import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { loader, lockOne, prepared, record } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import { Person } from './person.entity';
import type { SetMyNameInput } from './person.input';
import { canonicalEmail, checkLocale, cleanName, namesWith, publicName } from './person.rules';
import type { Names } from './person.rules';

type Me = Pick<Person, 'id' | 'email' | 'legalName' | 'chosenName' | 'isLegalNamePublic' | 'locale'>;

// Asked by every page that a signed-in person opens.
const me = { name: 'me', text: 'select id, email, legal_name as "legalName", chosen_name as "chosenName", is_legal_name_public as "isLegalNamePublic", locale from identity.person where id = $1' };

@Injectable()
export class PersonService {
  /** The signed-in person. */
  async me(ctx: Ctx): Promise<Me> {
    const [row] = await prepared<Me>(ctx, me, [ctx.actor.id]);
    return found(row);
  }

  byId(ctx: Ctx, id: string): Promise<Person | null> {
    return ctx.tx.findOneBy(Person, { id });
  }

  /** Whoever has the address, however it was typed. */
  byEmail(ctx: Ctx, typed: string): Promise<Person | null> {
    return ctx.tx.findOneBy(Person, { email: canonicalEmail(typed) });
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Person>> {
    const rows = await ctx.tx.findBy(Person, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One of many on a page: all whom the page names are read at once. */
  batched(graphql: GraphqlContext, id: string): Promise<Person | null> {
    return loader<string, Person>(graphql, 'person', (ids) => this.byIds(graphql.ctx, ids)).load(id);
  }

  async setMyName(ctx: Ctx, input: SetMyNameInput): Promise<Me> {
    const person = await this.me(ctx);
    const { legalName, chosenName, isLegalNamePublic } = person;
    const names = namesIn(input);
    await ctx.tx.update(Person, { id: person.id }, names);
    record(ctx, 'person.renamed', person, { before: { legalName, chosenName, isLegalNamePublic }, after: { ...names } });
    return { ...person, ...names };
  }

  /** With the word of a board: the name is the public one from now on. Whoever changes it at this moment comes first. The trail outlives a former name, and says none. */
  async takeName(ctx: Ctx, { id, ...taken }: { readonly id: string; readonly name: string; readonly isLegal: boolean }): Promise<void> {
    const { legalName, chosenName, isLegalNamePublic } = await lockOne(ctx, Person, {}, id);
    await ctx.tx.update(Person, { id }, namesWith({ legalName, chosenName, isLegalNamePublic }, taken));
    record(ctx, 'person.renamed', { id }, { after: { isLegal: taken.isLegal } });
  }

  async setMyLocale(ctx: Ctx, locale: string): Promise<Me> {
    checkLocale(locale);
    const person = await this.me(ctx);
    await ctx.tx.update(Person, { id: person.id }, { locale });
    return Object.assign(person, { locale });
  }
}

function namesIn({ legalName, chosenName, isLegalNamePublic = false }: SetMyNameInput): Names {
  return { legalName: cleanName(legalName), chosenName: chosenName?.trim() ? cleanName(chosenName) : null, isLegalNamePublic };
}

/** How other people see somebody: by their public name alone. */
export const displayName = (person: Names & Pick<Person, 'email'>): string => publicName(person) ?? person.email;
