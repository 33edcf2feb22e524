/** A page of the gateway's own: the head of the house, and below it what the page is for. Brings no script and no style of its own. */
export const frontPage = (content: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>和衷 Concord</title>
<link rel="icon" href="/front/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/front/front.css">
<script type="module" src="/front/front.mjs"></script>
</head>
<body>
<main>
<header><img src="/front/icon.svg" alt=""><div>
<h1>和衷 Concord</h1>
<p>医疗纠纷，从第一声投诉到最后一笔赔付，各方在同一件事上</p>
</div></header>
<p lang="en">One medical dispute, from the first complaint to the last payment, with everybody on the same case.</p>
${content}
</main>
</body>
</html>
`;
