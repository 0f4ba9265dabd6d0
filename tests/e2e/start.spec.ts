import { expect, startServer, test } from './fixtures';

test('the viewer opens with its title, and its address does not show the token', async ({ viewer }) => {
  await expect(viewer).toHaveTitle(/Situation Viewer/);
  await expect(viewer.locator('#root')).not.toBeEmpty();
  expect(viewer.url()).not.toContain('token');
});

test('every answer carries the content security policy', async ({ viewer }) => {
  const policies = await viewer.evaluate(async () => {
    const answers = await Promise.all(['/', '/api/situation', '/api/situations'].map((path) => fetch(path)));
    return answers.map((answer) => answer.headers.get('content-security-policy'));
  });
  for (const policy of policies) expect(policy).toContain("default-src 'self'");
});
test.describe('a page that misbehaves', () => {
  test.use({ expectedErrors: /Content Security Policy/ });

  test('reaches no other host and runs no script of its own', async ({ viewer }) => {
    const tries = await viewer.evaluate(async () => {
      const fetched = await fetch('https://elsewhere.example/').then(
        () => 'fetched',
        () => 'refused',
      );
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      return { fetched, ran: document.documentElement.dataset.ran };
    });
    expect(tries).toEqual({ fetched: 'refused', ran: undefined });
  });
});

test('a visitor without the token sees where to open the viewer', async ({ page, shell }) => {
  test.skip(shell !== 'browser', 'only the loopback server has a token');
  const server = await startServer();
  const answer = await page.goto(new URL(server.url).origin);
  expect(answer?.status()).toBe(401);
  await expect(page.getByRole('heading')).toHaveText(
    'Open the viewer from the address printed in the terminal.',
  );
  await server.close();
});
