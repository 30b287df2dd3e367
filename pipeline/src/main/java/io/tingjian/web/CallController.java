package io.tingjian.web;

import io.tingjian.audio.Peaks;
import io.tingjian.call.Decision;
import io.tingjian.call.SharedVoice;
import io.tingjian.review.Answer;
import io.tingjian.review.CallSheet;
import io.tingjian.review.Desk;
import io.tingjian.review.Person;
import io.tingjian.review.Playing;
import io.tingjian.review.SideSwap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One call: what is known of it, its sound, and what people say of its findings. */
@RestController
@RequestMapping("/api")
class CallController {
  private static final MediaType WAV = MediaType.parseMediaType("audio/wav");
  private static final int MOST_BUCKETS = 20_000;

  record Judging(String decision, Optional<String> note) {}

  record Naming(String voice) {}

  /**
   * @param channels per channel, least and greatest sample of each piece of time in turn, -1 to 1
   */
  record Shape(long durationMs, float[][] channels) {
    static Shape of(Peaks peaks) {
      int pairs = peaks.channels()[0].length / 2;
      return new Shape(Math.round(pairs * 1000 / peaks.perSecond()), peaks.channels());
    }
  }

  private final Desk desk;
  private final SideSwap sides;
  private final Playing playing;

  CallController(Desk desk, SideSwap sides, Playing playing) {
    this.desk = desk;
    this.sides = sides;
    this.playing = playing;
  }

  @GetMapping("/calls/{id}")
  ResponseEntity<Object> call(@PathVariable String id) {
    return shown(desk.open(id));
  }

  /** The id of the next call that waits; null when this is the last one. */
  @GetMapping("/calls/{id}/next")
  Map<String, Optional<String>> next(@PathVariable String id) {
    return Map.of("id", desk.next(id));
  }

  @PostMapping("/calls/{id}/finish")
  ResponseEntity<Object> finish(@PathVariable String id, @AuthenticationPrincipal Person by) {
    return shown(desk.finish(id, by));
  }

  @PostMapping("/calls/{id}/reopen")
  ResponseEntity<Object> reopen(@PathVariable String id, @AuthenticationPrincipal Person by) {
    return shown(desk.reopen(id, by));
  }

  /** Agent and customer change places. */
  @PostMapping("/calls/{id}/swap-sides")
  ResponseEntity<Object> swapSides(@PathVariable String id, @AuthenticationPrincipal Person by) {
    return shown(sides.swap(id, by));
  }

  /** Which of two voices on a shared channel is the agent's. */
  @PutMapping("/calls/{id}/agent")
  ResponseEntity<Object> nameAgent(
      @PathVariable String id, @RequestBody Naming said, @AuthenticationPrincipal Person by) {
    if (said.voice() == null) throw new IllegalArgumentException("voice must be a or b");
    return shown(sides.nameAgent(id, SharedVoice.Name.ofWire(said.voice()), by));
  }

  @PutMapping("/findings/{id}/verdict")
  ResponseEntity<Object> judge(
      @PathVariable String id, @RequestBody Judging said, @AuthenticationPrincipal Person by) {
    if (said.decision() == null)
      throw new IllegalArgumentException("decision must be confirmed or rejected");
    return desk.judge(id, Decision.ofWire(said.decision()), said.note().orElse(""), by)
        .fold(judged -> ResponseEntity.ok(FindingView.of(judged)), Refusal::of);
  }

  /** The sound; answers ranges, so that a browser can jump. */
  @GetMapping("/calls/{id}/audio")
  ResponseEntity<Object> audio(@PathVariable String id, @AuthenticationPrincipal Person by) {
    return playing
        .listen(id, by)
        .fold(
            wav -> ResponseEntity.ok().contentType(WAV).body(new FileSystemResource(wav)),
            Refusal::of);
  }

  @GetMapping("/calls/{id}/peaks")
  ResponseEntity<Object> peaks(
      @PathVariable String id, @RequestParam(defaultValue = "2000") int buckets) {
    if (buckets < 1 || buckets > MOST_BUCKETS)
      throw new IllegalArgumentException(
          "buckets must be 1 to " + MOST_BUCKETS + " (got " + buckets + ")");
    return playing
        .peaks(id, buckets)
        .fold(peaks -> ResponseEntity.ok(Shape.of(peaks)), Refusal::of);
  }

  private static ResponseEntity<Object> shown(Answer<CallSheet> answer) {
    return answer.fold(sheet -> ResponseEntity.ok(CallView.of(sheet)), Refusal::of);
  }
}
