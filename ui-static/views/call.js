// One call: hear it, read it, judge what was found.
import { h, onBeforeUnmount, onMounted, reactive, ref } from "../vue.js";
import { get, post } from "../api.js";
import { agentChoice, mayNameAgent } from "../components/agent_choice.js";
import { CallHead, shortcuts } from "../components/call_head.js";
import { factsPanel } from "../components/facts_panel.js";
import { FindingCard } from "../components/finding_card.js";
import { alert, blank, loading, segments } from "../components/pieces.js";
import { PlayerBar } from "../components/player_bar.js";
import { scorePanel } from "../components/score_panel.js";
import { Transcript } from "../components/transcript.js";
import { voicesPanel } from "../components/voices_panel.js";
import { Waveform } from "../components/waveform.js";
import { refusal, t } from "../i18n/index.js";
import { useKeys } from "../keys.js";
import { heights } from "../logic/heights.js";
import { openPlayer } from "../logic/player.js";
import { openReview } from "../logic/reviewing.js";
import { go, route } from "../router.js";
import { settings } from "../settings.js";

const PEAKS = 3000;
const SKIP_MS = 5000;

const forms = () =>
  segments(t("call.form"), ["written", "spoken"].map(value => ({ value, label: t(`call.form.${value}`) })),
    settings.words, value => { settings.words = value; });

export const CallView = {
  props: ["id"],
  setup(props) {
    const review = openReview(props.id);
    const player = openPlayer(`/api/calls/${encodeURIComponent(props.id)}/audio`);
    const sound = reactive({ peaks: null, fault: null });
    const zoom = ref(1);
    const lastCall = ref(false);

    onMounted(async () => {
      get(`calls/${props.id}/peaks`, { buckets: PEAKS })
        .then(answer => { sound.peaks = { ...answer, channels: answer.channels.map(heights) }; })
        .catch(refused => { sound.fault = refused; });
      // Whoever opens the call has seen what his saved searches found in it.
      post(`calls/${props.id}/seen`).catch(() => null);
      await review.load();
      if (route.query.at) player.seek(Number(route.query.at));
      if (route.query.play) player.play();
    });
    onBeforeUnmount(player.close);

    function select(finding) {
      review.select(finding.id);
      player.seek(finding.start_ms);
    }

    function play(finding) {
      review.select(finding.id);
      player.playStretch(finding.start_ms, finding.end_ms);
    }

    async function next() {
      const { id } = await get(`calls/${props.id}/next`);
      if (id) go(`/calls/${id}`);
      else lastCall.value = true;
    }

    const move = by => { const finding = review.neighbour(by); if (finding) select(finding); };
    const judge = decision => { if (review.chosen()) review.judge(review.chosen(), decision); };
    useKeys({
      " ": player.toggle,
      j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1),
      ArrowLeft: () => player.skip(-SKIP_MS), ArrowRight: () => player.skip(SKIP_MS),
      Enter: () => { if (review.chosen()) play(review.chosen()); },
      c: () => judge("confirmed"), r: () => judge("rejected"), n: next,
    });

    const roles = call => {
      const channels = sound.peaks.channels.length;
      const names = Array.from({ length: channels }, () => "unknown");
      if (channels > 1) Object.entries(call.facts.channels).forEach(([role, channel]) => { if (channel < channels) names[channel] = role; });
      return names;
    };
    const nameOf = (call, role) => ({ agent: call.facts.agent_name, customer: call.facts.customer_number })[role] ?? "";

    const wavePanel = call => h("section", { class: "panel wave-panel" }, [
      sound.fault ? alert(t("call.no_sound", { why: refusal(sound.fault) })) : null,
      sound.peaks ? h(Waveform, {
        player, peaks: sound.peaks.channels, durationMs: sound.peaks.duration_ms, roles: roles(call),
        names: roles(call).map(role => nameOf(call, role)), findings: call.findings, sounds: call.sounds, selected: review.state.selected, zoom: zoom.value,
        onSeek: player.seek, onSelect: play,
      }) : sound.fault ? null : h("div", { class: "wave-wait" }, h("span", { class: "spinner" })),
      h(PlayerBar, { player, durationMs: sound.peaks?.duration_ms ?? call.duration_ms, zoom: zoom.value, onZoom: value => { zoom.value = value; } }),
    ]);

    const card = (finding, call) => h(FindingCard, {
      key: finding.id, finding, selected: finding.id === review.state.selected, open: !call.review,
      draft: review.draft(finding), onDraft: text => review.setDraft(finding, text),
      onSelect: () => select(finding), onPlay: () => play(finding), onJudge: decision => review.judge(finding, decision),
    });

    const sides = (call, busy) => mayNameAgent(call)
      ? h("span", { class: "agent-choice", title: t("call.agent_voice_hint") }, agentChoice(call, review.nameAgent))
      : h("button", {
        class: "button plain swap-sides", type: "button", disabled: busy, title: t("call.swap_sides_hint"), onClick: review.swapSides,
      }, t("call.swap_sides"));

    const findings = call => call.findings.length
      ? h("ol", { class: "findings" }, call.findings.map(finding => card(finding, call)))
      : blank("clear", t("call.no_findings"), t("call.no_findings_hint"));

    const side = call => h("aside", { class: "panel side", tabindex: 0, "aria-label": t("call.findings") }, [
      h("h2", { class: "side-title" }, [t("call.findings"), h("span", { class: "badge" }, call.findings.length)]),
      findings(call),
      h("h2", { class: "side-title" }, t("call.score")), scorePanel(call),
      call.speakers.length ? [h("h2", { class: "side-title" }, t("call.voices")), voicesPanel(call)] : null,
      h("h2", { class: "side-title" }, t("call.facts")), factsPanel(call),
    ]);

    return () => {
      const { call, fault, busy } = review.state;
      if (!call) return h("main", { class: "page" }, fault ? alert(refusal(fault), review.load) : loading());
      return h("main", { class: "call" }, [
        h(CallHead, { call, busy, onFinish: review.finish, onReopen: review.reopen, onNext: next }),
        fault ? alert(refusal(fault)) : null,
        player.state.failed && !sound.fault ? alert(t("call.no_sound", { why: "" })) : null,
        lastCall.value ? h("div", { class: "alert warn", role: "status" }, t("call.last")) : null,
        wavePanel(call),
        h("div", { class: "call-body" }, [
          h("section", { class: "panel conversation" }, [
            h("h2", { class: "side-title" }, [
              t("call.transcript"),
              call.review ? null : sides(call, busy),
              shortcuts(), forms(),
            ]),
            h(Transcript, {
              turns: call.turns, sounds: call.sounds, findings: call.findings, selected: review.state.selected, player,
              names: { agent: call.facts.agent_name && `${t("role.agent")} · ${call.facts.agent_name}` },
              onSeek: player.playFrom, onSelect: review.select,
            }),
          ]),
          side(call),
        ]),
      ]);
    };
  },
};
