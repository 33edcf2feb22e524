/**
 * The steps of a sign-in behind the first, all of them on the page and hidden; the script shows the one that is next. Each
 * is posted to the route of its name with the challenge of the step before.
 */
export const signInSteps = `<nav class="sso" hidden></nav>
<form data-step="SECOND_FACTOR" action="/auth/second" method="post" hidden>
<p>请输入验证器上的六位验证码，或一个恢复码 · Enter the code of your authenticator app, or a recovery code</p>
<label>验证码 · Code <input name="code" autocomplete="one-time-code" required maxlength="40"></label>
<button>继续 · Go on</button>
<p role="alert"></p>
</form>
<form data-step="ENROL" action="/auth/enrol" method="post" hidden>
<p>您的岗位须使用第二因素。请在验证器应用中手工输入以下密钥（按时间、六位），再输入它显示的验证码。</p>
<p lang="en">Your role needs a second factor. Type this key into an authenticator app (time based, six digits), then enter the code that it shows.</p>
<p><output data-secret></output></p>
<p><a data-uri>在本机的验证器中打开 · Open in an authenticator on this device</a></p>
<label>验证码 · Code <input name="code" autocomplete="one-time-code" inputmode="numeric" required maxlength="40"></label>
<button>启用 · Turn on</button>
<p role="alert"></p>
</form>
<form data-step="PASSWORD" action="/auth/password" method="post" hidden>
<p>请先设置一个只有您知道的新密码 · Choose a new password that nobody else knows</p>
${newPassword()}
<button>保存并登录 · Save and sign in</button>
<p role="alert"></p>
</form>
<form data-step="RESET" action="/auth/reset" method="post" hidden>
<p>请设置新密码，然后用它登录 · Set a new password, then sign in with it</p>
${newPassword()}
<button>保存 · Save</button>
<p role="alert"></p>
</form>
<section data-step="CODES" hidden>
<p>请妥善保存这些恢复码：每个只能用一次，此后不再显示。</p>
<p lang="en">Keep these recovery codes: each works once, and they are not shown again.</p>
<ol></ol>
<button type="button">已保存，继续 · I have kept them</button>
</section>`;

function newPassword(): string {
  const field = 'type="password" autocomplete="new-password" required maxlength="200"';
  return `<label>新密码 · New password <input name="password" ${field}></label>
<label>再输一次 · Once more <input name="again" ${field}></label>`;
}
