import { fireEvent, screen, within } from '@testing-library/vue';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { PortalDefinition } from '../portal.js';
import { FIRST_CODE, RECOVERY_CODES, RESET_TOKEN, type Account } from '../test/doors-double.js';
import { eventually } from '../test/eventually.js';
import { createGraphDouble } from '../test/graph-double.js';
import { openPortal, type HarnessOptions, type PortalUnderTest } from '../test/portal-harness.js';

const SDL = `type Query { me: Staff! } type Staff { id: ID! name: String! organization: Organization! }
  type Organization { id: ID! name: String! kind: String! }`;
const person = { id: 'st_1', name: '李敏', organization: { id: 'org_1', name: '仁和医院', kind: 'HOSPITAL' } };

const definition: PortalDefinition = {
  house: 'hospital',
  routes: [{ path: '/', name: 'home', component: { template: '<main><h1>案头</h1></main>' } }],
  nav: [],
  sentences: { 'zh-CN': {}, en: {} },
  me: parse('query Me { me { id name organization { id name kind } } }') as unknown as PortalDefinition['me'],
};
const accounts: Readonly<Record<string, Account>> = {
  plain: { password: 'right', person: 'st_1' },
  second: { password: 'right', person: 'st_1', second: { code: '654321' } },
  enrol: { password: 'right', person: 'st_1', second: 'enrol' },
  given: { password: 'right', person: 'st_1', mustChange: true },
  both: { password: 'right', person: 'st_1', second: { code: '654321' }, mustChange: true },
};

let desk: PortalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const open = async (more: Partial<HarnessOptions> = {}) => {
  const graph = createGraphDouble(SDL, { Query: { me: () => person } });
  desk = await openPortal(definition, { graph, accounts, ...more });
};
const route = () => desk.portal.router.currentRoute.value.name;
const type = async (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const send = () => fireEvent.submit(document.querySelector('form')!);
const signIn = async (account: string) => {
  await eventually(() => screen.getByLabelText('账号'));
  await type('账号', account);
  await type('密码', 'right');
  await send();
};
const isIn = () => eventually(() => expect(route()).toBe('home'));

describe('the door', () => {
  it('lets in by password alone where that is enough', async () => {
    await open();
    await signIn('plain');
    await isIn();
  });

  it('asks for the code of the app, says when it is wrong, and lets in by the right one', async () => {
    await open();
    await signIn('second');
    await eventually(() => screen.getByRole('heading', { name: '第二重验证' }));
    await type('验证码', '000000');
    await send();
    await eventually(() => expect(screen.getByRole('alert').textContent).toContain('验证码不对'));
    await type('验证码', '654 321');
    await send();
    await isIn();
  });

  it('takes a recovery code from who has no telephone at hand', async () => {
    await open();
    await signIn('second');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: /用恢复码/ })));
    await type('恢复码', RECOVERY_CODES[0]!);
    await send();
    await isIn();
  });

  it('has an app tied, tells the recovery codes once, and lets in when they are kept', async () => {
    await open();
    await signIn('enrol');
    const code = await eventually(() => screen.getByRole('img', { name: '绑定身份验证器的二维码' }));
    expect(code.querySelector('path')!.getAttribute('d')!.length).toBeGreaterThan(1_000);
    screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    await type('验证码', FIRST_CODE);
    await send();
    const paper = await eventually(() => screen.getByRole('region', { name: '请保存这十个恢复码' }));
    expect(
      within(paper)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(RECOVERY_CODES);
    expect(route()).toBe('sign-in');
    await fireEvent.click(screen.getByRole('button', { name: '我已保存好，继续' }));
    await isIn();
    expect(document.body.textContent).not.toContain(RECOVERY_CODES[0]);
  });

  it('has a password changed that was given, to one that was typed twice and is long enough', async () => {
    await open();
    await signIn('given');
    await eventually(() => screen.getByRole('heading', { name: '请换一个新密码' }));
    await eventually(() => screen.getByLabelText('新密码'));
    await type('新密码', 'too short');
    await type('再输入一次', 'other');
    await send();
    await eventually(() => screen.getByText('两次输入的不一样', { selector: '.error' }));
    screen.getByText('密码至少 10 个字符', { selector: '.error' });
    await type('新密码', '江南无所有聊赠一枝春');
    await type('再输入一次', '江南无所有聊赠一枝春');
    await send();
    await isIn();
  });

  it('leads through all its steps in turn', async () => {
    await open();
    await signIn('both');
    await eventually(() => screen.getByLabelText('验证码'));
    await type('验证码', '654321');
    await send();
    await eventually(() => screen.getByRole('heading', { name: '请换一个新密码' }));
  });

  it('can be begun again from any step', async () => {
    await open();
    await signIn('second');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '从头登录' })));
    await signIn('plain');
    await isIn();
  });

  it('says so when nobody answers', async () => {
    await open();
    desk.server.cut(true);
    await signIn('plain');
    await eventually(() => screen.getByText('连不上服务器。请检查网络后再试。'));
  });

  it('offers to sign in elsewhere, and says where that leads', async () => {
    await open({ providers: [{ id: 'idp_1', name: '仁和统一身份' }] });
    const link = await eventually(() => screen.getByRole('link', { name: '用仁和统一身份登录' }));
    expect(link.getAttribute('href')).toBe('/auth/sso/idp_1?then=%2Fhospital%2F');
  });
});

describe('the link of an administrator', () => {
  it('sets a password once, and leaves no token in the address', async () => {
    await open();
    await desk.go(`/reset#${RESET_TOKEN}`);
    await eventually(() => screen.getByLabelText('新密码'));
    expect(desk.portal.router.currentRoute.value.fullPath).toBe('/reset');
    await type('新密码', '江南无所有聊赠一枝春');
    await type('再输入一次', '江南无所有聊赠一枝春');
    await send();
    await eventually(() => screen.getByText('新密码已设好'));
  });

  it('says so when it was used or is over, and when there is none', async () => {
    await open();
    await desk.go('/reset#something-else');
    await eventually(() => screen.getByLabelText('新密码'));
    await type('新密码', '江南无所有聊赠一枝春');
    await type('再输入一次', '江南无所有聊赠一枝春');
    await send();
    await eventually(() => expect(screen.getByRole('alert').textContent).toContain('链接已失效'));
    await desk.go('/sign-in');
    await desk.go('/reset');
    await eventually(() => screen.getByText('这里缺少重置链接里的凭据'));
  });
});
