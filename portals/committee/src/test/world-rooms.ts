import { coded, type DoubleContext } from '@concord/portal-kit/test/graph-double';
import { keep, once } from './world-acts.js';
import { textOf } from './world-moves.js';
import { record, type World, type WorldStaff } from './world.js';

type Asked = { readonly input: Readonly<Record<string, never>> };
type Told = Readonly<Record<string, string>>;

/** The acts of the rooms. */
export function roomActs(world: World, me: (context: DoubleContext) => WorldStaff) {
  const found = (id: unknown) => {
    const mediation = world.mediations.find(({ caucuses }) => caucuses.some((one) => one.id === id));
    const caucus = mediation?.caucuses.find((one) => one.id === id);
    if (!mediation || !caucus) throw coded('NOT_FOUND');
    return { mediation, caucus };
  };
  const act =
    (name: string, effect: (at: ReturnType<typeof found>, told: Told, actor: WorldStaff) => void) =>
    (_root: unknown, { input }: Asked, context: DoubleContext) => {
      const at = found(input['caucusId']);
      if (once(world, name, input, at.caucus)) return { caucus: at.caucus, refusals: [] };
      keep(world, name, input);
      const actor = me(context);
      effect(at, input as Told, actor);
      const kind = name.replace('caucus', '').toLowerCase();
      record(world, at.mediation, { kind, label: textOf(['沟通室', 'Room']), by: actor.id }, at.caucus);
      return { caucus: at.caucus, refusals: [] };
    };
  const say = ({ caucus }: ReturnType<typeof found>, { text = '', amount }: Told, actor: WorldStaff) => {
    const { id, name, organization } = actor;
    caucus.messages.push({
      ...{ id: `ent_${caucus.messages.length + 10}`, at: world.now().toISOString(), text },
      ...{ staff: { id, name }, organization, amount: amount ?? null, released: false },
    });
  };
  return {
    caucusSay: act('caucusSay', say),
    caucusOffer: act('caucusOffer', say),
    caucusRelease: act('caucusRelease', ({ mediation, caucus }, { entryId, text = '' }, actor) => {
      const message = caucus.messages.find(({ id }) => id === entryId);
      if (!message) throw coded('NOT_FOUND');
      message.released = true;
      const at = world.now().toISOString();
      mediation.offers = [...mediation.offers, { side: caucus.side, amount: message.amount, text, at }];
      record(world, mediation, {
        ...{ kind: 'offerReleased', label: textOf(['转达报价', 'Offer released']), by: actor.id, note: text },
        details: { side: caucus.side },
      });
    }),
    caucusClose: act('caucusClose', ({ caucus }) => void (caucus.open = false)),
    caucusOpen: (_root: unknown, { input }: Asked) => {
      const mediation = world.mediations.find(({ id }) => id === input['mediationId']);
      if (!mediation) throw coded('NOT_FOUND');
      const caucus = {
        ...{
          id: `cau_${mediation.caucuses.length + 10}`,
          version: 1,
          side: input['side'] as never,
          open: true,
          messages: [],
        },
        readers: textOf(['仅本案调解员、主任和该方可见。', 'Read by the mediators, the chair and that side.']),
      };
      mediation.caucuses = [...mediation.caucuses, caucus];
      return { caucus, refusals: [] };
    },
  };
}
