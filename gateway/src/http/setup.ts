import { json, Router, type RequestHandler } from 'express';
import * as v from 'valibot';
import type { Origins } from '../origin.js';
import type { Setup } from '../setup.js';
import { answerError } from './answer.js';
import { frontPage } from './front-page.js';

/** What `/setup` is served with. */
export interface SetupOptions {
  readonly setup: Setup;
  readonly origins: Origins;
}

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
/** A form sends a field that was left empty as an empty text. */
const chosen = <const Options extends readonly string[]>(options: Options) =>
  v.optional(
    v.union([
      v.picklist(options),
      v.pipe(
        v.literal(''),
        v.transform(() => undefined),
      ),
    ]),
  );

const Founding = v.object({
  token: text(100),
  kind: v.picklist(['HOSPITAL', 'INSURER', 'COMMITTEE']),
  name: text(80),
  rulePack: v.picklist(['national', 'zhejiang', 'ningbo']),
  ownership: chosen(['PUBLIC', 'PRIVATE']),
  account: text(100),
  administrator: text(60),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/**
 * `/setup`: the page on which whoever holds the one-time token founds the first organization with its administrator. Once
 * that is done there is no such page.
 */
export function setupRoutes({ setup, origins }: SetupOptions): Router {
  const whileOpen: RequestHandler = (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    if (!setup.isOpen()) return next('router');
    if (origins.allowsRequest(request)) return next();
    return answerError(response, 403, 'FORBIDDEN', 'This origin is not known');
  };

  const found: RequestHandler = async (request, response) => {
    if (!request.is('application/json')) return answerError(response, 400, 'BAD_USER_INPUT', 'Send application/json');
    const told = v.safeParse(Founding, request.body);
    if (!told.success) return answerError(response, 400, 'BAD_USER_INPUT', `请检查 · Look at: ${faulty(told.issues)}`);
    const { token, account, administrator, password, rulePack, ownership, kind, name } = told.output;
    const person = { account, name: administrator, password };
    const answer = await setup.found(token, { kind, name, rulePack, ownership, administrator: person });
    if (answer.outcome === 'FOUNDED') return void response.json({ organization: answer.organization });
    if (answer.outcome === 'REFUSED') return answerError(response, 400, 'BAD_USER_INPUT', answer.sentence);
    return answerError(response, 401, 'UNAUTHENTICATED', '令牌不对或已用过 · This token is wrong, or was used');
  };

  return Router()
    .get('/setup', whileOpen, (_request, response) => void response.type('html').send(frontPage(FORM)))
    .post('/auth/setup', whileOpen, json({ limit: 4_096 }), found);
}

const faulty = (issues: readonly v.BaseIssue<unknown>[]) =>
  [...new Set(issues.map(({ path }) => String(path?.[0]?.key ?? 'body')))].join(', ');

const FORM = `<form action="/auth/setup" method="post" data-then="/">
<p>设立第一家机构和它的账号管理员 · Found the first organization and its administrator</p>
<label>启动终端里的令牌 · Token from the shell <input name="token" autocomplete="off" required maxlength="100"></label>
<label>机构类别 · Kind <select name="kind">
<option value="HOSPITAL">医疗机构 · Hospital</option>
<option value="INSURER">保险机构 · Insurer</option>
<option value="COMMITTEE">医疗纠纷人民调解委员会 · Mediation committee</option>
</select></label>
<label>机构名称 · Name <input name="name" autocomplete="organization" required maxlength="80"></label>
<label>适用规定 · Law of its place <select name="rulePack">
<option value="national">全国 · National</option>
<option value="zhejiang">浙江 · Zhejiang</option>
<option value="ningbo">宁波 · Ningbo</option>
</select></label>
<label>医院性质 · Ownership of a hospital <select name="ownership">
<option value="">—</option>
<option value="PUBLIC">公立 · Public</option>
<option value="PRIVATE">民办 · Private</option>
</select></label>
<label>管理员姓名 · Name of the administrator <input name="administrator" autocomplete="name" required maxlength="60"></label>
<label>管理员账号 · Account <input name="account" autocomplete="username" autocapitalize="none" required maxlength="100"></label>
<label>管理员密码 · Password <input name="password" type="password" autocomplete="new-password" required maxlength="200"></label>
<button>设立 · Found</button>
<p role="alert"></p>
<small>之后请用此账号登录，再添加安全审计员、系统管理员和同事。 · Then sign in with this account, and add the auditor, the system administrator and colleagues.</small>
</form>`;
