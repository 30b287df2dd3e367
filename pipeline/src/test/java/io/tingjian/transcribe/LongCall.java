package io.tingjian.transcribe;

import io.tingjian.audio.Audio;
import io.tingjian.audio.Playback;
import io.tingjian.audio.Survey;
import io.tingjian.call.Role;
import java.nio.file.Path;

/** What the line does with a recording, as a program of its own with a small heap. */
final class LongCall {
  private LongCall() {}

  /**
   * @param arguments the recording, a folder to write to
   */
  public static void main(String[] arguments) throws Exception {
    Path recording = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Audio audio = new Audio();
    Survey survey = audio.survey(recording);
    try (AcousticModel model = AcousticModel.open(ShippedModel.installed());
        Transcriber transcriber =
            new Transcriber(model, audio, new Transcriber.Settings(2, 700, 4))) {
      Transcription transcription =
          transcriber.begin(channel -> channel == 0 ? Role.AGENT : Role.CUSTOMER);
      audio.<RecogniserKilled>read(
          recording, piece -> transcription.hear(piece, audio.listen(piece)));
      Playback.write(audio, recording, folder.resolve("played.wav"));
      System.out.println(survey.durationMs());
      transcription
          .transcript()
          .turns()
          .forEach(turn -> System.out.println(turn.startMs() + " " + turn.role().wire()));
    }
  }
}
